import { createHash } from "node:crypto";
import { z } from "zod";
import { command } from "#lib/command.ts";
import { addEvent } from "#lib/events/add-event.ts";
import { EventFields, emptyFields } from "#lib/events/model.ts";
import type { Transaction } from "#lib/platform/database.ts";
import { type Problem, Refusal, refuse } from "#lib/platform/errors.ts";
import { addReport } from "#lib/reports/add-report.ts";
import { ReportTitle, ReportYear } from "#lib/reports/model.ts";
import type { RichText } from "#lib/richtext/model.ts";
import { ImportCorrections, type ImportResult } from "../model.ts";
import { readImport } from "../read-import.ts";

const input = z.strictObject({
  bytes: z.instanceof(Uint8Array),
  fileName: z.string().trim().min(1).max(255),
  corrections: ImportCorrections.default({}),
  /** The person knows that this very file has been imported before, and wants it again. */
  confirmRepeat: z.boolean().default(false),
});

/**
 * Makes a report and its events of a file, all or nothing. The file is read again here: what a person saw in the
 * preview, with the same corrections, is what is written.
 */
export const importReport = command(
  { action: "report.import", needs: "report.import", input },
  async ({ tx, actor, input: { bytes, fileName, corrections, confirmRepeat }, record }) => {
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    if (!confirmRepeat) await refuseRepeat(tx, sha256);
    const reading = readImport(bytes, fileName, corrections);
    if (!reading.ok) refuse("import.unreadable");
    const { title, year, result } = complete(reading.result);

    const events: string[] = [];
    for (const event of result.events) {
      events.push(
        await addEvent(tx, actor, {
          year,
          fields: { ...emptyFields, title: event.title },
          body: { type: "doc", content: event.blocks },
        }),
      );
    }
    const id = await addReport(tx, actor, {
      title,
      year,
      introduction: paragraphs(result.introduction),
      source: result.source ?? "",
      sourceTime: result.publishedAt === null ? null : new Date(result.publishedAt),
      editor: result.editor ?? "",
      credits: result.credits ?? "",
      events,
    });
    await tx.importedFile.create({ data: { sha256, fileName, reportId: id, importedBy: actor.id } });
    record({
      subject: "report",
      subjectId: id,
      title,
      data: { year, events: events.length, fileName, sha256 },
    });
    return { id, title, events: events.length };
  },
);

/** Two imports of one file at once are one after the other, so that the second is recognised. */
async function refuseRepeat(tx: Transaction, sha256: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('imported file'), hashtext(${sha256}))`;
  const before = await tx.importedFile.findFirst({
    where: { sha256 },
    orderBy: { importedAt: "desc" },
    select: { report: { select: { title: true } } },
  });
  if (before) refuse("import.already-imported", { values: { title: before.report.title } });
}

/** What a report cannot do without, and what its columns cannot hold, are told one by one. */
function complete(result: ImportResult): { title: string; year: number; result: ImportResult } {
  const title = ReportTitle.safeParse(result.title ?? "");
  const year = ReportYear.safeParse(result.year ?? undefined);
  const problems: Problem[] = [
    ...(title.success
      ? []
      : [{ code: result.title ? "import.title-too-long" : "import.no-title", field: "title" }]),
    ...(year.success ? [] : [{ code: "import.no-year", field: "year" }]),
    ...(result.events.length > 0 ? [] : [{ code: "import.no-events" }]),
    ...result.events
      .filter((event) => !EventFields.shape.title.safeParse(event.title).success)
      .map(({ line }) => ({ code: "import.event-title-too-long", values: { line } })),
  ];
  if (!title.success || !year.success || problems.length > 0) throw new Refusal(...problems);
  return { title: title.data, year: year.data, result };
}

function paragraphs(lines: string[]): RichText {
  return {
    type: "doc",
    content: lines.map((line) => ({
      type: "paragraph",
      content: line
        .split("\n")
        .flatMap((text, index) => [
          ...(index > 0 ? [{ type: "hardBreak" as const }] : []),
          ...(text ? [{ type: "text" as const, text }] : []),
        ]),
    })),
  };
}
