import type { Warning } from "./model.ts";

// Zero-width and soft signs, marks of direction that reverse nothing, tags. Joiners are left alone: emoji need them.
const invisible = /[\u00ad\u061c\u200b\u200e\u200f\u2060-\u2064\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]/gu;

/** Warns of characters that are kept although a reader can't see them, and of signs for lost characters. */
export function characterWarnings(text: string): Warning[] {
  return [
    ...counted(text, invisible, (line, count) => ({ code: "invisibleCharacters", line, values: { count } })),
    ...counted(text, /\ufffd/g, (line, count) => ({
      code: "replacementCharacters",
      line,
      values: { count },
    })),
  ];
}

function counted(text: string, pattern: RegExp, make: (line: number, count: number) => Warning): Warning[] {
  const first = text.search(pattern);
  if (first === -1) return [];
  return [make(text.slice(0, first).split(/\r\n|\r|\n/).length, text.match(pattern)?.length ?? 0)];
}
