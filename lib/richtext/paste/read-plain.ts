import type { Block } from "../model.ts";
import { type LooseNode, normalise } from "../normalise.ts";
import { soundText } from "./flow.ts";

/**
 * Plain text as paragraphs, one for each line that says something. Nothing is guessed: a line that begins with a dash, a number or signs
 * of Markdown is a line. Only whole web addresses become links.
 */
export function readPlain(text: string): Block[] {
  const lines = soundText(text)
    .split(/\r\n?|[\n\v\f\u2028\u2029]/)
    .map(withoutMargins)
    .filter((line) => line !== "");
  return normalise(lines.map((line) => ({ type: "paragraph", content: linked(line) }))).content;
}

const address = /https?:\/\/[\w.~:/?#[\]@!$&'()*+,;=%-]+/g;

function linked(line: string): LooseNode[] {
  const parts: LooseNode[] = [];
  let from = 0;
  for (const match of line.matchAll(address)) {
    const href = match[0].replace(/[.,;:!?')\]]+$/, "");
    if (match.index > from) parts.push({ type: "text", text: line.slice(from, match.index) });
    parts.push({ type: "text", text: href, marks: [{ type: "link", attrs: { href } }] });
    from = match.index + href.length;
  }
  if (from < line.length) parts.push({ type: "text", text: line.slice(from) });
  return parts;
}

/** Several lines as one, for where there is room for one: nothing between Chinese characters, a space between words. */
export function asOneLine(text: string): string {
  return soundText(text)
    .split(/[\r\n\v\f\t\u2028\u2029]+/)
    .map(withoutMargins)
    .filter((line) => line !== "")
    .reduce(
      (before, line) => (/[!-~]$/.test(before) && /^[!-~]/.test(line) ? `${before} ${line}` : before + line),
      "",
    );
}

/** Without its indent and the spaces at its end; hard spaces are spaces. */
function withoutMargins(line: string): string {
  const text = line.replace(/[\u00a0\u202f]/g, " ").trimStart();
  let end = text.length;
  while (text[end - 1] === " ") end--;
  return text.slice(0, end);
}
