import type { ImportRefusal } from "./model.ts";
import { looksChinese, ordinaryShare } from "./plausible.ts";
import { foreignFormat } from "./signature.ts";

const maxMegabytes = 5;
export const maxLines = 20_000;
export const maxLineLength = 50_000;

export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "gb18030";
export type Decoded = { ok: true; text: string; encoding: Encoding } | { ok: false; refusal: ImportRefusal };

/** The text of a file, or the reason why it can't be read. Never throws, changes no character; a byte order mark is no part of the text. */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length === 0) return refused({ code: "empty", values: {} });
  if (bytes.length > maxMegabytes * 1024 * 1024) {
    return refused({ code: "tooLarge", values: { megabytes: maxMegabytes } });
  }
  const foreign = foreignFormat(bytes);
  if (foreign) return refused({ code: foreign, values: {} } as ImportRefusal);

  const decoded = decodeBytes(bytes);
  if (!decoded.ok) return decoded;
  const refusal = unreadable(decoded.text);
  return refusal ? refused(refusal) : decoded;
}

function decodeBytes(bytes: Uint8Array): Decoded {
  const marked =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? "utf-16le"
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? "utf-16be"
        : null;
  if (marked) return accept(bytes, marked) ?? refused({ code: "binary", values: {} });
  if (bytes.includes(0)) return withoutMark(bytes) ?? refused({ code: "binary", values: {} });

  const utf8 = accept(bytes, "utf-8");
  if (utf8) return utf8;
  const gb18030 = accept(bytes, "gb18030");
  if (gb18030?.ok && looksChinese(gb18030.text) && ordinaryShare(gb18030.text) > 0.8) return gb18030;
  return damaged(bytes) ?? withoutMark(bytes) ?? refused({ code: "unknownEncoding", values: {} });
}

function accept(bytes: Uint8Array, encoding: Encoding): Decoded | null {
  try {
    return { ok: true, encoding, text: new TextDecoder(encoding, { fatal: true }).decode(bytes) };
  } catch {
    return null;
  }
}

/** UTF-16 without its mark: the byte order in which nearly everything is an ordinary character. */
function withoutMark(bytes: Uint8Array): Decoded | null {
  if (bytes.length % 2 === 1) return null;
  const share = (decoded: Decoded | null) => (decoded?.ok ? ordinaryShare(decoded.text) : 0);
  const little = accept(bytes, "utf-16le");
  const big = accept(bytes, "utf-16be");
  const likelier = share(little) >= share(big) ? little : big;
  return likelier?.ok && share(likelier) > 0.9 && looksChinese(likelier.text) ? likelier : null;
}

/** A few broken bytes in what is otherwise text: naming the line helps more than doubting the encoding. */
function damaged(bytes: Uint8Array): Decoded | null {
  for (const encoding of ["utf-8", "gb18030"] as const) {
    const text = new TextDecoder(encoding).decode(bytes);
    const broken = text.match(/\ufffd/g)?.length ?? 0;
    if (broken > 0 && broken * 50 < text.length && ordinaryShare(text) > 0.9 && looksChinese(text)) {
      const line = text.slice(0, text.indexOf("\ufffd")).split(/\r\n|\r|\n/).length;
      return refused({ code: "damagedText", values: { line } });
    }
  }
  return null;
}

function unreadable(text: string): ImportRefusal | null {
  if (text.trim() === "") return { code: "empty", values: {} };
  const lines = text.split(/\r\n|\r|\n/);
  if (lines.length > maxLines)
    return { code: "tooManyLines", values: { lines: lines.length, limit: maxLines } };
  const long = lines.findIndex((line) => line.length > maxLineLength);
  if (long !== -1) return { code: "lineTooLong", values: { line: long + 1, limit: maxLineLength } };
  return findHostile(lines);
}

// Line ends of every kind are no control characters here: \t \n \v \f \r and U+0085.
const control = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufdd0-\ufdef\ufffe\uffff]/g;
const direction = /[\u202a-\u202e\u2066-\u2069]/;

/**
 * Control characters and marks that reverse the direction of writing are refused rather than kept or removed: with
 * them the text that is signed may read differently from the text that is stored, and taking them out would change
 * a document without anybody's decision. Harmless invisible ones are kept and warned about by the readers.
 */
export function findHostile(lines: string[]): ImportRefusal | null {
  const text = lines.join("\n");
  const controls = text.match(control)?.length ?? 0;
  if (controls >= 8 && controls * 1000 > text.length) return { code: "binary", values: {} };
  if (controls > 0) return { code: "controlCharacter", values: where(lines, new RegExp(control.source)) };
  if (direction.test(text)) return { code: "directionCharacter", values: where(lines, direction) };
  return null;
}

function where(lines: string[], pattern: RegExp): { line: number; before: string; code: string } {
  const index = lines.findIndex((line) => pattern.test(line));
  const line = lines[index] ?? "";
  const at = line.search(pattern);
  const point = line.codePointAt(at) ?? 0;
  return {
    line: index + 1,
    before: Array.from(line.slice(0, at)).slice(-8).join("").trim(),
    code: `U+${point.toString(16).toUpperCase().padStart(4, "0")}`,
  };
}

function refused(refusal: ImportRefusal): Decoded {
  return { ok: false, refusal };
}
