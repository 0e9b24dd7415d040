import { z } from "zod";
import { command } from "#lib/command.ts";
import { addEvent } from "#lib/events/add-event.ts";
import { keepVersion } from "#lib/events/keep-version.ts";
import { emptyFields } from "#lib/events/model.ts";
import { findOrAddImage } from "#lib/images/keep.ts";
import type { Transaction } from "#lib/platform/database.ts";
import { Refusal, refuse } from "#lib/platform/errors.ts";
import { addReport } from "#lib/reports/add-report.ts";
import type { RichText } from "#lib/richtext/model.ts";
import { hashFiles, type ImportFile } from "../files.ts";
import type { KeptPictures } from "../keep-pictures.ts";
import { ImportCorrections, type ImportedPicture } from "../model.ts";
import { readImport } from "../read-import.ts";
import { importObstacles } from "../rules.ts";

const input = z.strictObject({
  files: z
    .array(
      z.strictObject({
        path: z.string().min(1).max(1000),
        at: z.union([z.string().min(1), z.instanceof(Uint8Array)]),
        sha256: z.string().optional(),
      }),
    )
    .min(1),
  /** What `keepPictures` stored: facts, not claims. A picture that is not among them keeps an empty place. */
  pictures: z.custom<KeptPictures>((value) => value instanceof Map).default(() => new Map()),
  corrections: ImportCorrections.default({}),
  /** The person knows that this very file has been imported before, and wants it again. */
  confirmRepeat: z.boolean().default(false),
});

/**
 * Makes a report, its events and its pictures of the files that a person chose, all or nothing. They are read again
 * here: what a person saw in the preview, with the same corrections, is what is written.
 */
export const importReport = command(
  { action: "report.import", needs: "report.import", input },
  async ({ tx, actor, input: { files, pictures, corrections, confirmRepeat }, record }) => {
    const sha256 = await hashFiles(files);
    if (!confirmRepeat) await refuseRepeat(tx, sha256);
    const first = await readImport(files, corrections);
    if (!first.ok) refuse("import.unreadable");
    const obstacles = importObstacles(first.result);
    if (obstacles.length > 0) throw new Refusal(...obstacles);
    const images = await addImages(tx, actor, first.result.pictures, pictures);
    const reading = images.size === 0 ? first : await readImport(files, corrections, images);
    if (!reading.ok) refuse("import.unreadable");
    const { result } = reading;
    const title = result.title ?? "";
    const year = result.year ?? 0;

    const events: string[] = [];
    for (const event of result.events) {
      events.push(
        await addEvent(tx, actor, {
          year,
          fields: { ...emptyFields, title: event.title, date: event.date },
          body: { type: "doc", content: event.blocks },
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
    const fileName = nameOf(files);
    await tx.importedFile.create({ data: { sha256, fileName, reportId: id, importedBy: actor.id } });
    const data = { year, events: events.length, pictures: images.size, fileName, sha256 };
    record({ subject: "report", subjectId: id, title, data });
    const lost = result.pictures.filter(({ key }) => key !== null && !pictures.has(key));
    return { id, title, events: events.length, pictures: images.size, lost: lost.map(({ file }) => file) };
  },
);

/** The library's ids of the pictures, by key; those that are there already keep what staff said about them. */
async function addImages(
  tx: Transaction,
  actor: { id: string | null },
  wanted: ImportedPicture[],
  kept: KeptPictures,
): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const { key, file, caption } of wanted) {
    const picture = key === null ? undefined : kept.get(key);
    if (key === null || !picture || ids.has(key)) continue;
    const { facts, takenAt } = picture;
    const fileName = file.split("/").at(-1)?.slice(0, 255) || "图片";
    const image = await findOrAddImage(tx, facts, {
      fileName,
      uploadedBy: actor.id,
      caption: caption.slice(0, 500),
      takenAt,
    });
    ids.set(key, image.id);
  }
  return ids;
}

/** A folder by its own name, where all of its files lie in it. */
function nameOf(files: ImportFile[]): string {
  const [first] = files;
  const folder = first?.path.split("/")[0] ?? "";
  const name =
    files.length === 1 || files.some(({ path }) => !path.startsWith(`${folder}/`)) ? first?.path : folder;
  return (name ?? "").split("/").at(-1)?.slice(0, 255) || "文件";
}

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
