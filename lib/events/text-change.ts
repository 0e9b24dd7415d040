/** One stretch of a text replaced: at `index`, `remove` code units go and `insert` comes. */
export interface TextChange {
  index: number;
  remove: number;
  insert: string;
}

/** How a text was changed by somebody else, as Yjs tells it. */
export type Delta = { insert?: unknown; delete?: number; retain?: number }[];

/** The stretch in which two texts differ, or null when they are the same; halves of a character stay together. */
export function changeBetween(before: string, after: string): TextChange | null {
  if (before === after) return null;
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  if (isHigh(before[start - 1])) start--;
  const most = Math.min(before.length, after.length) - start;
  let end = 0;
  while (end < most && before.at(-1 - end) === after.at(-1 - end)) end++;
  if (end > 0 && isLow(before.at(-end))) end--;
  return {
    index: start,
    remove: before.length - start - end,
    insert: after.slice(start, after.length - end),
  };
}

/** Where a place in the text is after others have changed it. */
export function mapIndex(index: number, delta: Delta): number {
  let position = 0;
  let mapped = index;
  for (const part of delta) {
    if (part.retain) position += part.retain;
    else if (typeof part.insert === "string") {
      if (position <= mapped) mapped += part.insert.length;
      position += part.insert.length;
    } else if (part.delete) mapped -= Math.max(0, Math.min(mapped - position, part.delete));
    if (position > mapped) break;
  }
  return mapped;
}

function isHigh(unit: string | undefined): boolean {
  return unit !== undefined && /[\uD800-\uDBFF]/.test(unit);
}

function isLow(unit: string | undefined): boolean {
  return unit !== undefined && /[\uDC00-\uDFFF]/.test(unit);
}
