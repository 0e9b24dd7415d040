import { decode, type Encoding } from "./decode.ts";
import { characterWarnings } from "./invisible.ts";
import type { ImportBlock, ImportCorrections, ImportRefusal, Warning } from "./model.ts";
import { readMarkdown } from "./read-markdown.ts";
import { readText } from "./read-text.ts";
import { type ImportReading, reading } from "./reading.ts";

export type PlainBlocks =
  | { ok: true; format: "text" | "markdown"; encoding: Encoding; blocks: ImportBlock[]; warnings: Warning[] }
  | { ok: false; refusal: ImportRefusal };

/**
 * The blocks of a text file, or a refusal that says why not. Pure, and never throws. Only `.md` and `.markdown` are
 * Markdown; for the rest the bytes decide, never the name.
 */
export function readPlainBlocks(bytes: Uint8Array, fileName: string): PlainBlocks {
  const decoded = decode(bytes);
  if (!decoded.ok) return decoded;
  const { text, encoding } = decoded;
  const format = /\.(?:md|markdown)$/i.test(fileName) ? "markdown" : "text";
  const read = format === "markdown" ? readMarkdown(text) : { blocks: readText(text), warnings: [] };
  const warnings = [...read.warnings, ...characterWarnings(text)];
  return { ok: true, format, encoding, blocks: read.blocks, warnings };
}

/** The same to the end, for a text that stands alone. */
export function readPlain(
  bytes: Uint8Array,
  fileName: string,
  corrections: ImportCorrections = {},
): ImportReading {
  const plain = readPlainBlocks(bytes, fileName);
  return plain.ok ? reading(plain, corrections) : plain;
}
