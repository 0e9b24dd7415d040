import { database } from "#lib/platform/database.ts";
import type { Problem } from "#lib/platform/errors.ts";
import { hashFiles, type ImportFile } from "./files.ts";
import type {
  ImportCorrections,
  ImportedEvent,
  ImportRefusal,
  ImportResult,
  RecognisedLine,
} from "./model.ts";
import { readImport } from "./read-import.ts";
import type { ImportFormat } from "./reading.ts";
import { importObstacles } from "./rules.ts";

export interface ImportedBefore {
  reportId: string;
  title: string;
  at: Date;
  by: string | null;
}

export type ImportPreview =
  | { ok: false; refusal: ImportRefusal }
  | {
      ok: true;
      format: ImportFormat;
      /** Null for files that say it themselves. */
      encoding: string | null;
      lines: RecognisedLine[];
      /** Without the events' texts, which the lines hold. */
      result: Omit<ImportResult, "events" | "introduction"> & {
        introduction: number;
        events: Pick<ImportedEvent, "id" | "rank" | "title" | "date">[];
      };
      /** What keeps it from being imported. */
      obstacles: Problem[];
      before: ImportedBefore | null;
    };

/** What an import would make of files, and whether they were imported before. Writes nothing. */
export async function previewImport(
  files: ImportFile[],
  corrections: ImportCorrections,
): Promise<ImportPreview> {
  const reading = await readImport(files, corrections);
  if (!reading.ok) return reading;
  const { format, encoding, lines, result } = reading;
  return {
    ok: true,
    format,
    encoding,
    lines,
    result: {
      ...result,
      introduction: result.introduction.length,
      events: result.events.map(({ id, rank, title, date }) => ({ id, rank, title, date })),
    },
    obstacles: importObstacles(result),
    before: await importedBefore(files),
  };
}

/** The newest report that was made of exactly these files, if there is one. */
export async function importedBefore(files: ImportFile[]): Promise<ImportedBefore | null> {
  const sha256 = await hashFiles(files);
  const row = await database().importedFile.findFirst({
    where: { sha256 },
    orderBy: { importedAt: "desc" },
    select: { importedAt: true, importedBy: true, report: { select: { id: true, title: true } } },
  });
  if (!row) return null;
  const user = row.importedBy
    ? await database().user.findUnique({ where: { id: row.importedBy }, select: { name: true } })
    : null;
  return { reportId: row.report.id, title: row.report.title, at: row.importedAt, by: user?.name ?? null };
}
