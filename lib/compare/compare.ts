import type { RichText } from "#lib/richtext/model.ts";
import { align, likeness, type Pair } from "./align.ts";
import { compareRows, type RowDifference } from "./rows.ts";
import { type PictureUnit, type TextUnit, type Unit, unitsOf } from "./units.ts";
import { compareWords, type Effort, newEffort, type Part } from "./words.ts";

/** What differs within one line, picture or table that both texts have. */
export type Detail =
  | {
      type: "text";
      parts: Part[];
      /** The words stayed; bold, italic or a link did not. */
      formatting: boolean;
      look: { before: TextUnit["look"]; after: TextUnit["look"] } | null;
    }
  | {
      type: "picture";
      replaced: boolean;
      caption: Part[];
      alt: Part[];
      credit: Part[];
      layout: { before: string; after: string } | null;
    }
  | { type: "rows"; rows: RowDifference[] };

/** One line, picture or table of the later text, or of the earlier one where it is gone, in the order of reading. */
export type Change =
  | { kind: "same" | "added" | "removed" | "moved-away"; unit: Unit }
  | { kind: "changed"; before: Unit; unit: Unit; detail: Detail }
  | { kind: "moved"; before: Unit; unit: Unit; detail: Detail | null };

/** Shorter lines that are gone here and new there are two lines, unless they say exactly the same. */
const worthMoving = 12;
const surelyMoved = 0.6;
const mostMoves = 200;

/** How one text became another, line by line and word by word. */
export function compareTexts(before: RichText, after: RichText, effort: Effort = newEffort()): Change[] {
  const [old, now] = [unitsOf(before), unitsOf(after)];
  const pairs = align(old, now, effort);
  const moves = findMoves(old, now, pairs);
  const left = new Set(moves.values());
  return pairs.map(({ before, after }): Change => {
    const unit = (after === null ? old[before ?? 0] : now[after]) as Unit;
    if (after === null) {
      return { kind: left.has(before ?? -1) ? "moved-away" : "removed", unit };
    }
    const from = before ?? moves.get(after);
    const earlier = from === undefined ? undefined : old[from];
    if (!earlier) return { kind: "added", unit };
    const detail = earlier.key === unit.key ? null : detailOf(earlier, unit, effort);
    if (before === null) return { kind: "moved", before: earlier, unit, detail };
    return detail ? { kind: "changed", before: earlier, unit, detail } : { kind: "same", unit };
  });
}

/** Of what is new at one place and gone from another, what was moved: index of the later unit → of the earlier one. */
function findMoves(old: Unit[], now: Unit[], pairs: Pair[]): Map<number, number> {
  const moves = new Map<number, number>();
  const gone = pairs.flatMap(({ before, after }) => (before !== null && after === null ? [before] : []));
  const come = pairs.flatMap(({ before, after }) => (after !== null && before === null ? [after] : []));
  const byKey = new Map<string, number[]>();
  for (const index of gone) {
    const key = old[index]?.key ?? "";
    byKey.set(key, [...(byKey.get(key)?.slice(0, 20) ?? []), index]);
  }
  for (const index of come) {
    const from = byKey.get(now[index]?.key ?? "")?.shift();
    if (from !== undefined) moves.set(index, from);
  }
  const taken = new Set(moves.values());
  const candidates = gone.filter((index) => !taken.has(index)).slice(0, mostMoves);
  for (const index of come.filter((one) => !moves.has(one)).slice(0, mostMoves)) {
    const unit = now[index];
    if (!unit || unit.says.length < worthMoving) continue;
    const scored = candidates
      .filter((from) => !taken.has(from))
      .map((from) => ({ from, like: likeness(old[from], unit) }))
      .filter(({ like }) => like >= surelyMoved)
      .sort((a, b) => b.like - a.like);
    const best = scored[0];
    if (!best) continue;
    moves.set(index, best.from);
    taken.add(best.from);
  }
  return moves;
}

function detailOf(before: Unit, after: Unit, effort: Effort): Detail {
  if (before.type === "text" && after.type === "text") {
    const parts = compareWords(before.text, after.text, effort);
    const look = before.look === after.look ? null : { before: before.look, after: after.look };
    return { type: "text", parts, look, formatting: before.text === after.text && look === null };
  }
  if (before.type === "picture" && after.type === "picture") return pictureDetail(before, after, effort);
  return {
    type: "rows",
    rows: compareRows("rows" in before ? before.rows : [], "rows" in after ? after.rows : [], effort),
  };
}

function pictureDetail(before: PictureUnit, after: PictureUnit, effort: Effort): Detail {
  const words = (key: "caption" | "alt" | "credit") => compareWords(before[key], after[key], effort);
  return {
    type: "picture",
    replaced: before.image !== after.image,
    caption: words("caption"),
    alt: words("alt"),
    credit: words("credit"),
    layout: before.layout === after.layout ? null : { before: before.layout, after: after.layout },
  };
}
