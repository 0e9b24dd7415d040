import { z } from "zod";
import { command } from "#lib/command.ts";
import { addReport } from "../add-report.ts";
import { ReportTitle, ReportYear } from "../model.ts";

export const createReport = command(
  {
    action: "report.create",
    needs: "report.create",
    input: z.strictObject({ title: ReportTitle, year: ReportYear }),
  },
  async ({ tx, actor, input: { title, year }, record }) => {
    const id = await addReport(tx, actor, { title, year });
    record({ subject: "report", subjectId: id, title, data: { year } });
    return { id };
  },
);
