import { createHash } from "node:crypto";
import { z } from "zod";
import { command } from "#lib/command.ts";
import { addEvent } from "#lib/events/add-event.ts";
import { keepVersion } from "#lib/events/keep-version.ts";
import { emptyFields } from "#lib/events/model.ts";
import type { Transaction } from "#lib/platform/database.ts";
import { Refusal, refuse } from "#lib/platform/errors.ts";
import { addReport } from "#lib/reports/add-report.ts";
import type { RichText } from "#lib/richtext/model.ts";
import { pairFigures } from "#lib/richtext/pair-figures.ts";
import { ImportCorrections } from "../model.ts";
import { readImport } from "../read-import.ts";
import { importObstacles } from "../rules.ts";

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
    const { result } = reading;
    const obstacles = importObstacles(result);
    if (obstacles.length > 0) throw new Refusal(...obstacles);
    const title = result.title ?? "";
    const year = result.year ?? 0;

    const events: string[] = [];
    for (const event of result.events) {
      events.push(
        await addEvent(tx, actor, {
          year,
          fields: { ...emptyFields, title: event.title, date: event.date },
          body: { type: "doc", content: pairFigures(event.blocks) },
        }),
      );
    }
    for (const eventId of events) await keepVersion(tx, eventId, { occasion: "import", by: actor.id });
    const id = await addReport(tx, actor, {
      occasion: "import",
      title,
      year,
      introduction: paragraphs(result.introduction),
      source: result.source ?? "",
      sourceTime: result.publishedAt === null ? null : new Date(result.publishedAt),
      sourceDayOnly: result.publishedDayOnly,
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
