import type { LooseNode } from "../normalise.ts";
import { attribute, type Child, type Element, elementsIn, isElement } from "./dom.ts";
import { isHidden } from "./element-kinds.ts";
import type { Item } from "./flow.ts";
import { layOut } from "./picture-table.ts";
import type { Place, Reading } from "./reading.ts";

export interface CellRead {
  header: boolean;
  colspan: number;
  rowspan: number;
  content: LooseNode[];
}

const tables = new Set(["table"]);

/**
 * A table; one that only arranges what it holds becomes what it holds. That is one of a single cell, one around
 * another table in a single row or column, one of pictures with the lines below them, and one that says so.
 */
export function readTable(element: Element, place: Place, reading: Reading): Item[] {
  const before: LooseNode[] = [];
  const rows: CellRead[][] = [];
  for (const { row, isHead } of rowsOf(element)) {
    if (!row) continue;
    if (isHidden(row, reading.styleOf)) {
      reading.flow([row], place);
      continue;
    }
    rows.push(cellsOf(row, isHead, place, reading));
  }
  const others = element.childNodes.filter(
    (child) => isElement(child) && !/^(thead|tbody|tfoot|tr|colgroup|col)$/.test(child.tagName),
  );
  before.push(...reading.blocks(others, place));
  return [...before, ...asBlocks(element, rows)].map((node) => ({ kind: "block", node }));
}

function asBlocks(element: Element, rows: CellRead[][]): LooseNode[] {
  const cells = rows.flat();
  const filled = cells.filter(({ content }) => content.length > 0);
  if (filled.length === 0) return [];
  const holdsTable = elementsIn(element, tables).length > 0;
  const isLine = rows.length === 1 || rows.every((row) => row.length <= 1);
  const arranges =
    cells.length === 1 || /^(presentation|none)$/.test(attribute(element, "role")) || (holdsTable && isLine);
  if (arranges) return filled.flatMap(({ content }) => content);
  const laidOut = layOut(rows);
  if (laidOut) return laidOut;
  return [
    {
      type: "table",
      content: rows.map((row, at) => ({
        type: "tableRow",
        content: row.map(({ header, colspan, rowspan, content }) => ({
          type: header ? "tableHeader" : "tableCell",
          attrs: { colspan, rowspan: Math.min(rowspan || Number.POSITIVE_INFINITY, rows.length - at) },
          content,
        })),
      })),
    },
  ];
}

function rowsOf(table: Element): { row: Element; isHead: boolean }[] {
  return table.childNodes.filter(isElement).flatMap((child) => {
    if (child.tagName === "tr") return [{ row: child, isHead: false }];
    if (!/^(thead|tbody|tfoot)$/.test(child.tagName)) return [];
    const isHead = child.tagName === "thead";
    return child.childNodes
      .filter((one) => isElement(one) && one.tagName === "tr")
      .map((row) => ({ row: row as Element, isHead }));
  });
}

function cellsOf(row: Element, isHead: boolean, place: Place, reading: Reading): CellRead[] {
  const cells: CellRead[] = [];
  for (const cell of row.childNodes as Child[]) {
    if (!isElement(cell) || !/^t[dh]$/.test(cell.tagName)) continue;
    if (isHidden(cell, reading.styleOf)) {
      reading.flow([cell], place);
      continue;
    }
    const count = (name: string, least: number) =>
      Math.max(least, Number.parseInt(attribute(cell, name) || "1", 10) || least);
    cells.push({
      header: isHead || cell.tagName === "th",
      colspan: Math.min(count("colspan", 1), 100),
      rowspan: Math.min(count("rowspan", 0), 1000),
      content: reading.blocks([cell], place),
    });
  }
  return cells;
}
