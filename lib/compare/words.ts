import { diffArrays } from "diff";
import { changeBetween } from "#lib/events/text-change.ts";

/** A stretch of a text that stayed, went or came. Without what came they are the former text, without what went the new one. */
export interface Part {
  kind: "same" | "removed" | "added";
  text: string;
}

/**
 * How much work one comparison may cost, shared by all of its parts: texts that have nothing in common would else take
 * minutes. Where it is used up, a text differs as one stretch.
 */
export interface Effort {
  left: number;
}

export const newEffort = (): Effort => ({ left: 2_000_000 });

/** More different words than this, and the two are not a changed text but two texts. */
const mostEdits = 1200;
/** Longer texts are not cut into words. */
const longest = 200_000;

const segmenter = new Intl.Segmenter("zh", { granularity: "word" });

/** Chinese and Latin words, numbers, and single marks. */
function wordsOf(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** What changed between two texts, word by word. */
export function compareWords(before: string, after: string, effort: Effort): Part[] {
  if (before === after) return before ? [{ kind: "same", text: before }] : [];
  const found =
    before && after && before.length + after.length <= longest
      ? diffWithin(wordsOf(before), wordsOf(after), effort)
      : null;
  if (!found) return inOneStretch(before, after);
  return joined(
    found.map(({ value, added, removed }) => ({
      kind: added ? "added" : removed ? "removed" : "same",
      text: value.join(""),
    })),
  );
}

/** The shortest way from one list to the other, or null when finding it would cost too much. */
export function diffWithin<Item>(before: Item[], after: Item[], effort: Effort) {
  const most = Math.min(mostEdits, Math.floor(Math.sqrt(effort.left)));
  const found = most > 0 ? diffArrays(before, after, { maxEditLength: most }) : undefined;
  const edits = found?.reduce((sum, part) => sum + (part.added || part.removed ? part.count : 0), 0);
  effort.left = Math.max(0, effort.left - (edits ?? most) ** 2);
  return found ?? null;
}

function inOneStretch(before: string, after: string): Part[] {
  const change = changeBetween(before, after);
  if (!change) return [{ kind: "same", text: before }];
  const { index, remove, insert } = change;
  return [
    { kind: "same" as const, text: before.slice(0, index) },
    { kind: "removed" as const, text: before.slice(index, index + remove) },
    { kind: "added" as const, text: insert },
    { kind: "same" as const, text: before.slice(index + remove) },
  ].filter(({ text }) => text !== "");
}

/**
 * Takes a single character that stayed between two changes into them: 的 or a comma that two different sentences happen
 * to share tells nobody anything, and tears what one wants to read.
 */
function joined(parts: Part[]): Part[] {
  const result: Part[] = [];
  let removed = "";
  let added = "";
  const flush = () => {
    if (removed) result.push({ kind: "removed", text: removed });
    if (added) result.push({ kind: "added", text: added });
    removed = added = "";
  };
  for (const [index, { kind, text }] of parts.entries()) {
    const next = parts[index + 1];
    const between = removed !== "" && added !== "" && next !== undefined && [...text].length === 1;
    if (kind === "removed") removed += text;
    else if (kind === "added") added += text;
    else if (between) {
      removed += text;
      added += text;
    } else {
      flush();
      result.push({ kind, text });
    }
  }
  flush();
  return result;
}
