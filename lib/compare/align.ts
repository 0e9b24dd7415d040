import { diffWithin, type Effort } from "./words.ts";

/** Two items that belong together, or one that has no counterpart. Indexes into the two lists. */
export interface Pair {
  before: number | null;
  after: number | null;
}

export interface Comparable {
  /** Items of one key say the same. */
  key: string;
  says: string;
  type?: string;
}

/** From this on two texts are one that was changed. Of pairs of characters, those that both have. */
const akin = 0.45;
/** Gaps of so many pairs are searched for the best match; larger ones for the nearest. */
const mostPairs = 3000;
const reach = 12;

/** Brings two lists side by side: what is the same, then what is akin, in the order of both. */
export function align(before: Comparable[], after: Comparable[], effort: Effort): Pair[] {
  const runs = diffWithin(
    before.map(({ key }) => key),
    after.map(({ key }) => key),
    effort,
  );
  const pairs: Pair[] = [];
  let [old, now] = [0, 0];
  let gap: [number, number] = [0, 0];
  const close = () => {
    pairs.push(...pairAkin(before, after, [gap[0], old], [gap[1], now]));
  };
  for (const { added, removed, count } of runs ?? wholeGap(before, after)) {
    if (removed) old += count;
    else if (added) now += count;
    else {
      close();
      for (let step = 0; step < count; step++) pairs.push({ before: old++, after: now++ });
      gap = [old, now];
    }
  }
  close();
  return pairs;
}

function wholeGap(before: unknown[], after: unknown[]) {
  return [
    { removed: true, added: false, count: before.length },
    { removed: false, added: true, count: after.length },
  ];
}

type Range = [from: number, to: number];

function pairAkin(before: Comparable[], after: Comparable[], old: Range, now: Range): Pair[] {
  const small = (old[1] - old[0]) * (now[1] - now[0]) <= mostPairs;
  const matched = small ? bestMatches(before, after, old, now) : nearestMatches(before, after, old, now);
  const pairs: Pair[] = [];
  let next = old[0];
  for (let index = now[0]; index < now[1]; index++) {
    const match = matched.get(index) ?? null;
    if (match !== null) while (next < match) pairs.push({ before: next++, after: null });
    if (match !== null) next = match + 1;
    pairs.push({ before: match, after: index });
  }
  while (next < old[1]) pairs.push({ before: next++, after: null });
  return pairs;
}

/** The matches in order whose likeness is greatest together. */
function bestMatches(before: Comparable[], after: Comparable[], old: Range, now: Range): Map<number, number> {
  const [rows, columns] = [old[1] - old[0], now[1] - now[0]];
  const best = Array.from({ length: rows + 1 }, () => new Float64Array(columns + 1));
  const like = Array.from({ length: rows }, (_, row) =>
    Float64Array.from({ length: columns }, (_, column) =>
      likeness(before[old[0] + row], after[now[0] + column]),
    ),
  );
  const at = (grid: Float64Array[], row: number, column: number) => grid[row]?.[column] ?? 0;
  for (let row = rows - 1; row >= 0; row--) {
    for (let column = columns - 1; column >= 0; column--) {
      const here = at(like, row, column);
      const together = here >= akin ? here + at(best, row + 1, column + 1) : 0;
      const line = best[row] as Float64Array;
      line[column] = Math.max(together, at(best, row + 1, column), at(best, row, column + 1));
    }
  }
  const matched = new Map<number, number>();
  let [row, column] = [0, 0];
  while (row < rows && column < columns) {
    const here = at(like, row, column);
    const value = at(best, row, column);
    if (here >= akin && value === here + at(best, row + 1, column + 1)) {
      matched.set(now[0] + column++, old[0] + row++);
    } else if (value === at(best, row + 1, column)) row++;
    else column++;
  }
  return matched;
}

function nearestMatches(
  before: Comparable[],
  after: Comparable[],
  old: Range,
  now: Range,
): Map<number, number> {
  const matched = new Map<number, number>();
  let from = old[0];
  for (let index = now[0]; index < now[1] && from < old[1]; index++) {
    for (let candidate = from; candidate < Math.min(from + reach, old[1]); candidate++) {
      if (likeness(before[candidate], after[index]) < akin) continue;
      matched.set(index, candidate);
      from = candidate + 1;
      break;
    }
  }
  return matched;
}

/** 0 to 1: how much of two texts is made of the same pairs of characters. Different kinds of things are never alike. */
export function likeness(one: Comparable | undefined, other: Comparable | undefined): number {
  if (!one || !other || one.type !== other.type) return 0;
  if (one.key === other.key) return 1;
  const [few, many] = [pairsOf(one), pairsOf(other)];
  if (few.total === 0 || many.total === 0) return one.says === other.says ? akin : 0;
  let common = 0;
  for (const [pair, count] of few.counts) common += Math.min(count, many.counts.get(pair) ?? 0);
  return (2 * common) / (few.total + many.total);
}

interface Counted {
  counts: Map<string, number>;
  total: number;
}

const counted = new WeakMap<Comparable, Counted>();

function pairsOf(item: Comparable): Counted {
  const known = counted.get(item);
  if (known) return known;
  const text = ` ${item.says.slice(0, 2000)}`;
  const counts = new Map<string, number>();
  for (let index = 0; index + 1 < text.length; index++) {
    const pair = text.slice(index, index + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  const result = { counts, total: item.says === "" ? 0 : text.length - 1 };
  counted.set(item, result);
  return result;
}
