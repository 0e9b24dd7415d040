import type { Draft } from "../drafts.ts";
import type { Cell } from "../table-drafts.ts";
import { child, elements, toggle, val, type Xml } from "./xml.ts";

/** The cells of a table's rows, those that are merged as one; deleted rows are told by `read`. */
export function readRows(
  table: Xml,
  read: (cell: Xml, deleted: boolean) => Draft[],
): { rows: Cell[][]; left: Draft[] } {
  const rows: Cell[][] = [];
  const left: Draft[] = [];
  /** The cell above that a merged one belongs to, by column. */
  const above = new Map<number, Cell>();
  for (const row of unwrapped(table, "w:tr")) {
    const properties = child(row, "w:trPr");
    if (child(properties, "w:del")) {
      left.push(...unwrapped(row, "w:tc").flatMap((cell) => read(cell, true)));
      continue;
    }
    const header = toggle(properties, "w:tblHeader") ?? false;
    const cells: Cell[] = [];
    let column = Number.parseInt(val(properties, "w:gridBefore") ?? "0", 10) || 0;
    for (const xml of unwrapped(row, "w:tc")) {
      const look = child(xml, "w:tcPr");
      const colspan = Math.min(Math.max(Number.parseInt(val(look, "w:gridSpan") ?? "1", 10) || 1, 1), 100);
      const drafts = read(xml, false);
      const merged = child(look, "w:vMerge");
      const up = above.get(column);
      const sideways = child(look, "w:hMerge")?.attributes.val === "continue" ? cells.at(-1) : undefined;
      if (sideways) {
        sideways.colspan += colspan;
        sideways.drafts.push(...drafts);
      } else if (merged && (merged.attributes.val ?? "continue") === "continue" && up) {
        up.rowspan += 1;
        up.drafts.push(...drafts);
      } else {
        const cell = { drafts, column, colspan, rowspan: 1, header };
        cells.push(cell);
        for (let at = column; at < column + colspan; at += 1) above.delete(at);
        if (merged) above.set(column, cell);
      }
      column += colspan;
    }
    rows.push(cells);
  }
  return { rows, left };
}

/** Rows and cells, also those inside content controls. */
function unwrapped(xml: Xml, name: string): Xml[] {
  return elements(xml).flatMap((one) => {
    if (one.name === name) return [one];
    return /^w:(?:sdt|sdtContent|customXml|ins)$/.test(one.name) ? unwrapped(one, name) : [];
  });
}
