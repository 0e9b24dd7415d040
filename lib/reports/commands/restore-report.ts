import { z } from "zod";
import { command } from "#lib/command.ts";
import { refuse } from "#lib/platform/errors.ts";
import { lockReport } from "../lock.ts";

export const restoreReport = command(
  { action: "report.restore", needs: "report.restore", input: z.strictObject({ id: z.uuid() }) },
  async ({ tx, input: { id }, record }) => {
    const report = await lockReport(tx, id);
    if (!report.trashed) refuse("not-found");
    await tx.report.update({ where: { id }, data: { trashedAt: null } });
    record({ subject: "report", subjectId: id, title: report.title });
  },
);
