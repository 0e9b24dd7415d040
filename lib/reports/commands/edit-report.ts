import { z } from "zod";
import { command } from "#lib/command.ts";
import { refuse } from "#lib/platform/errors.ts";
import { isTakenAddress } from "#lib/platform/taken-address.ts";
import { searchable } from "#lib/search/grams.ts";
import { searchedParts, setCoverUse } from "../add-report.ts";
import { introductionFromLines } from "../introduction.ts";
import { keepVersion } from "../keep-version.ts";
import { openReport } from "../lock.ts";
import { ReportFields } from "../model.ts";

const input = ReportFields.extend({ id: z.uuid(), version: z.coerce.number().int() });

/** Saves a report's own fields, if they are still those that the person had before them. */
export const editReport = command(
  { action: "report.edit", needs: "report.edit", input },
  async ({ tx, actor, input: { id, version, slug, ...fields }, record }) => {
    const before = await openReport(tx, id);
    if (before.version !== version) refuse("changed-meanwhile");
    if (fields.coverId) {
      const cover = await tx.image.count({ where: { id: fields.coverId, trashedAt: null } });
      if (cover === 0) refuse("report.cover-gone", { field: "coverId" });
    }
    const introduction = introductionFromLines(fields.introduction);
    try {
      await tx.report.update({
        where: { id },
        data: {
          ...fields,
          introduction,
          ...(slug ? { slug } : {}),
          ...searchable(...searchedParts(fields, introduction)),
          version: version + 1,
          updatedBy: actor.id,
          updatedAt: new Date(),
        },
      });
    } catch (error) {
      if (isTakenAddress(error)) refuse("slug-taken", { field: "slug" });
      throw error;
    }
    await setCoverUse(tx, id, fields.coverId);
    await keepVersion(tx, id, { occasion: "saved", by: actor.id });
    record({ subject: "report", subjectId: id, title: fields.title, data: { version: version + 1 } });
    return { version: version + 1 };
  },
);
