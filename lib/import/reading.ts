import type { Encoding } from "./decode.ts";
import type {
  ImportBlock,
  ImportCorrections,
  ImportRefusal,
  ImportResult,
  RecognisedLine,
  Warning,
} from "./model.ts";
import { recognise } from "./recognise.ts";

export type ImportFormat = "text" | "markdown" | "word" | "page";

/** What a reader made of the files. */
export interface ReadBlocks {
  format: ImportFormat;
  /** Null for files that say it themselves. */
  encoding: Encoding | null;
  blocks: ImportBlock[];
  warnings: Warning[];
}

export type ImportReading =
  | (Omit<ReadBlocks, "warnings"> & {
      ok: true;
      /** The preview: every line of the file that isn't empty, with its role. */
      lines: RecognisedLine[];
      result: ImportResult;
    })
  | { ok: false; refusal: ImportRefusal };

/** What is recognised in blocks, with a person's corrections; `images` as in `recognise`. */
export function reading(
  { format, encoding, blocks, warnings }: ReadBlocks,
  corrections: ImportCorrections,
  images?: ReadonlyMap<string, string>,
): ImportReading & { ok: true } {
  const { lines, result } = recognise(blocks, corrections, images);
  const all = [...result.warnings, ...warnings];
  return { ok: true, format, encoding, blocks, lines, result: { ...result, warnings: all } };
}
