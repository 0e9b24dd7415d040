import type { Inline } from "#lib/richtext/model.ts";

const blank = /[\s\u200b\u2060]/;
const wide = /[\p{Script=Han}\u2010-\u2027\u3000-\u303f\uff00-\uffef]/u;

/** The characters of a run of inline content, a line break as "\n". */
export function plainText(inline: Inline[]): string {
  return inline.map((part) => (part.type === "text" ? part.text : "\n")).join("");
}

/** Where a text begins and ends without the white space around it; zero-width spaces count as white space. */
function trimmedRange(text: string): [from: number, to: number] {
  let from = 0;
  let to = text.length;
  while (from < to && blank.test(text.charAt(from))) from += 1;
  while (to > from && blank.test(text.charAt(to - 1))) to -= 1;
  return [from, to];
}

export function trimmed(text: string): string {
  return text.slice(...trimmedRange(text));
}

/** The part of the content between two positions of its plain text, marks kept. */
export function sliceInline(inline: Inline[], from: number, to = Number.POSITIVE_INFINITY): Inline[] {
  const result: Inline[] = [];
  let at = 0;
  for (const part of inline) {
    const length = part.type === "text" ? part.text.length : 1;
    const start = Math.max(from - at, 0);
    const end = Math.min(to - at, length);
    if (start < end)
      result.push(part.type === "text" ? { ...part, text: part.text.slice(start, end) } : part);
    at += length;
  }
  return result;
}

export function trimInline(inline: Inline[]): Inline[] {
  return sliceInline(inline, ...trimmedRange(plainText(inline)));
}

/** What stands for the end of a source line inside a paragraph: nothing between Chinese characters, else a space. */
export function softBreak(before: string, after: string): "" | " " {
  return wide.test(before.slice(-1)) || wide.test(after.charAt(0)) ? "" : " ";
}

/** Appends content to a paragraph, in one text node where the marks agree. */
export function appendInline(to: Inline[], more: Inline[]): void {
  for (const part of more) {
    const last = to.at(-1);
    if (
      last?.type === "text" &&
      part.type === "text" &&
      JSON.stringify(last.marks) === JSON.stringify(part.marks)
    ) {
      to[to.length - 1] = { ...last, text: last.text + part.text };
    } else {
      to.push(part);
    }
  }
}

export function textInline(text: string): Inline[] {
  if (text === "") return [];
  return text
    .split("\n")
    .flatMap((line, index): Inline[] => [
      ...(index > 0 ? [{ type: "hardBreak" } as const] : []),
      ...(line ? [{ type: "text" as const, text: line }] : []),
    ]);
}
