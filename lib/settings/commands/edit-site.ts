import { z } from "zod";
import { command } from "#lib/command.ts";
import type { Transaction } from "#lib/platform/database.ts";
import { refuse } from "#lib/platform/errors.ts";
import { readSiteSettings, SiteSettings } from "../model.ts";

/** Saves all of the site's settings. `version` is the one that they were read with, 0 before the first save. */
export const editSite = command(
  {
    action: "settings.edit",
    needs: "settings.edit",
    input: SiteSettings.extend({ version: z.coerce.number().int().min(0) }),
  },
  async ({ tx, actor, input: { version, ...value }, record }) => {
    const before = readSiteSettings((await tx.setting.findUnique({ where: { key: "site" } }))?.value);
    const saved = await save(tx, version, { value, updatedBy: actor.id, updatedAt: new Date() });
    if (!saved) refuse("changed-meanwhile");
    const changed = Object.keys(value).filter((key) => !isSame(before, value, key));
    record({ subject: "settings", subjectId: "site", title: value.name, data: { changed } });
    return { version: version + 1 };
  },
);

async function save(
  tx: Transaction,
  version: number,
  data: { value: SiteSettings; updatedBy: string | null; updatedAt: Date },
): Promise<boolean> {
  const { count } =
    version === 0
      ? await tx.setting.createMany({ data: [{ key: "site", ...data }], skipDuplicates: true })
      : await tx.setting.updateMany({
          where: { key: "site", version },
          data: { ...data, version: version + 1 },
        });
  return count === 1;
}

function isSame(before: SiteSettings, after: SiteSettings, key: string): boolean {
  const field = key as keyof SiteSettings;
  return JSON.stringify(before[field]) === JSON.stringify(after[field]);
}
