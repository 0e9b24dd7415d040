import { decode, type Encoding } from "./decode.ts";
import { characterWarnings } from "./invisible.ts";
import type { ImportBlock, ImportCorrections, ImportRefusal, ImportResult, RecognisedLine } from "./model.ts";
import { readMarkdown } from "./read-markdown.ts";
import { readText } from "./read-text.ts";
import { recognise } from "./recognise.ts";

export type ImportReading =
  | {
      ok: true;
      format: "text" | "markdown";
      encoding: Encoding;
      blocks: ImportBlock[];
      /** The preview: every line of the file that isn't empty, with its role. */
      lines: RecognisedLine[];
      result: ImportResult;
    }
  | { ok: false; refusal: ImportRefusal };

/**
 * The entry of the import: the bytes of a file and its name become a report, or a refusal that says why not. Pure: it
 * reads and writes nothing, and never throws. Call it once for the preview, and again with what a person put right
 * there; `result` of the second call is what is to be written. Pasted text goes in as UTF-8 bytes with a name like
 * `paste.txt`. Only `.md` and `.markdown` are Markdown; for the rest the bytes decide, never the name.
 * `wording.ts` says codes in words and makes what `--json` prints.
 */
export function readImport(
  bytes: Uint8Array,
  fileName: string,
  corrections: ImportCorrections = {},
): ImportReading {
  const decoded = decode(bytes);
  if (!decoded.ok) return decoded;
  const { text, encoding } = decoded;
  const format = /\.(?:md|markdown)$/i.test(fileName) ? "markdown" : "text";
  const read = format === "markdown" ? readMarkdown(text) : { blocks: readText(text), warnings: [] };
  const { lines, result } = recognise(read.blocks, corrections);
  const warnings = [...result.warnings, ...read.warnings, ...characterWarnings(text)];
  return { ok: true, format, encoding, blocks: read.blocks, lines, result: { ...result, warnings } };
}
