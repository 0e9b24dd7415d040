import { align } from "./align.ts";
import { compareWords, type Effort, type Part } from "./words.ts";

/** One row of a table or of a block of figures, its cells from left to right. */
export interface RowDifference {
  kind: "same" | "added" | "removed" | "changed";
  cells: Part[][];
}

/** How a table became another: rows side by side, in them cells, in these words. */
export function compareRows(before: string[][], after: string[][], effort: Effort): RowDifference[] {
  const [old, now] = [before.map(comparable), after.map(comparable)];
  return align(old, now, effort).map((pair): RowDifference => {
    const [was, is] = [before[pair.before ?? -1], after[pair.after ?? -1]];
    if (!was) return { kind: "added", cells: (is ?? []).map((text) => [{ kind: "added", text }]) };
    if (!is) return { kind: "removed", cells: was.map((text) => [{ kind: "removed", text }]) };
    const cells = compareCells(was, is, effort);
    return { kind: cells.flat().every(({ kind }) => kind === "same") ? "same" : "changed", cells };
  });
}

/** Where a column was added or taken away, the others stay beside their own. */
function compareCells(before: string[], after: string[], effort: Effort): Part[][] {
  if (before.length === after.length)
    return after.map((text, index) => compareWords(before[index] ?? "", text, effort));
  return align(before.map(cell), after.map(cell), effort).map((pair) =>
    compareWords(before[pair.before ?? -1] ?? "", after[pair.after ?? -1] ?? "", effort),
  );
}

const cell = (text: string) => ({ key: text, says: text });
const comparable = (row: string[]) => ({ key: JSON.stringify(row), says: row.join("\n") });
