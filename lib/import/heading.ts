import { trimmed } from "./inline.ts";

const maxHeading = 60;

/** A line that can be a heading: short, no sentence inside it, and nothing at its end that leads on to more text. */
export function headingLike(text: string): boolean {
  return text.length > 0 && text.length <= maxHeading && !text.includes("。") && !/[；;：:，,、]$/.test(text);
}

/**
 * Heading and text of a paragraph that holds both: `标题。正文…`, `标题：正文…` or, with a wide gap, `标题　　正文…`.
 * The sign between them belongs to neither. `cut` is where the text begins, null where all of it is the heading.
 */
export function splitHeading(text: string): { title: string; cut: number | null } {
  const end = firstStop(text, true) ?? firstStop(text, false);
  if (end === null) return { title: trimmed(text), cut: null };
  const keep = /[！？!?]/.test(text.charAt(end)) ? 1 : 0;
  const rest = trimmed(text.slice(end + 1));
  return { title: trimmed(text.slice(0, end + keep)), cut: rest === "" ? null : end + 1 };
}

/** The earliest sign at which a heading can end, `outside` quotation marks; a colon or gap only after a short heading. */
function firstStop(text: string, outside: boolean): number | null {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (/[“《「『（(【‘]/.test(character)) depth += 1;
    else if (/[”》」』）)】’]/.test(character)) depth = Math.max(0, depth - 1);
    else if (outside && depth > 0) continue;
    else if (/[。！？!?\n]/.test(character)) return at;
    else if (at >= 4 && at <= 30 && /[：:]/.test(character) && at < text.length - 1) return at;
    else if (at >= 4 && at <= maxHeading && /^(?:\u3000|\s\s)/.test(text.slice(at, at + 2))) return at;
  }
  return null;
}
