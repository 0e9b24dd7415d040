import { z } from "zod";
import { command } from "#lib/command.ts";
import { editDocument } from "#lib/events/edit-document.ts";
import { replacePicture } from "#lib/events/replace-picture.ts";
import type { Transaction } from "#lib/platform/database.ts";
import { refuse } from "#lib/platform/errors.ts";
import { setCoverUse } from "#lib/reports/add-report.ts";
import { keepVersion } from "#lib/reports/keep-version.ts";
import { openReport } from "#lib/reports/lock.ts";
import { workingUses } from "../uses.ts";

const input = z.object({
  id: z.uuid(),
  by: z.uuid(),
  /** Ids of the working copies that the person was shown. */
  seen: z.array(z.uuid()).max(1000),
});

/**
 * Puts another picture in the place of this one in every working copy that shows it. What is published stays as it
 * was approved; records in the trash stay as they are.
 */
export const replaceImage = command(
  { action: "image.replace", needs: "image.replace", input },
  async ({ tx, actor, input: { id, by, seen }, record }) => {
    if (id === by) refuse("image.same-picture");
    const [image, other] = await Promise.all([openImage(tx, id), openImage(tx, by)]);
    const uses = (await workingUses(tx, id)).filter(({ trashed }) => !trashed);
    if (uses.length !== seen.length || uses.some((use) => !seen.includes(use.id)))
      refuse("image.uses-changed");
    for (const use of uses) {
      if (use.kind === "event") await editDocument(tx, use.id, actor, (text) => replacePicture(text, id, by));
      else await setCover(tx, use.id, by, actor.id);
      record({ subject: use.kind, subjectId: use.id, title: use.title, data: { from: id, to: by } });
    }
    await tx.image.update({ where: { id }, data: { replacedBy: by } });
    record({
      subject: "image",
      subjectId: id,
      title: image.fileName,
      data: { by, file: other.fileName, uses: uses.length },
    });
    return { count: uses.length };
  },
);

async function openImage(tx: Transaction, id: string): Promise<{ fileName: string }> {
  const image = await tx.image.findFirst({
    where: { id, trashedAt: null, removedAt: null },
    select: { fileName: true },
  });
  return image ?? refuse("not-found");
}

async function setCover(tx: Transaction, id: string, coverId: string, updatedBy: string | null) {
  const { version } = await openReport(tx, id);
  await tx.report.update({
    where: { id },
    data: { coverId, version: version + 1, updatedBy, updatedAt: new Date() },
  });
  await setCoverUse(tx, id, coverId);
  await keepVersion(tx, id, { occasion: "saved", by: updatedBy });
}
