import type { ImportFile } from "./files.ts";
import type { ImportCorrections } from "./model.ts";
import { readFiles } from "./read-files.ts";
import { type ImportReading, reading } from "./reading.ts";
import { Unreadable } from "./unreadable.ts";

/**
 * The entry of the import: the files that a person chose become a report, or a refusal that says why not. Writes
 * nothing. Call it once for the preview, and again with what a person put right there; `result` of the last call is
 * what is to be written, with the pictures' ids in its texts once they are known. Pasted text goes in as UTF-8 bytes
 * with a name like `paste.txt`. `wording.ts` says codes in words and makes what `--json` prints.
 */
export async function readImport(
  files: ImportFile[],
  corrections: ImportCorrections = {},
  images?: ReadonlyMap<string, string>,
): Promise<ImportReading> {
  try {
    return reading(await readFiles(files), corrections, images);
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, refusal: error.refusal };
    throw error;
  }
}
