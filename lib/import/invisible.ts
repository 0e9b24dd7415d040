import { invisible } from "#lib/richtext/invisible.ts";
import type { Warning } from "./model.ts";

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
