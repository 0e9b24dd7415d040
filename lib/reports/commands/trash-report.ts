import { z } from "zod";
import { command } from "#lib/command.ts";
import { refuse } from "#lib/platform/errors.ts";
import { isOrWillBePublic } from "#lib/publications/ranges.ts";
import { lockReport } from "../lock.ts";
import { mayTrash } from "../rules.ts";

/** Moves a report to the trash; its events stay where they are. */
export const trashReport = command(
  { action: "report.trash", needs: "report.trash", input: z.strictObject({ id: z.uuid() }) },
  async ({ tx, input: { id }, record }) => {
    const report = await lockReport(tx, id);
    if (report.trashed) refuse("not-found");
    const problem = mayTrash({ isPublic: await isOrWillBePublic(tx, id) });
    if (problem) refuse(problem.code);
    await tx.report.update({ where: { id }, data: { trashedAt: new Date() } });
    record({ subject: "report", subjectId: id, title: report.title });
  },
);
