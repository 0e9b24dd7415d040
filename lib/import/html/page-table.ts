import { attribute, type Element } from "#lib/richtext/paste/dom.ts";
import { nodesIn } from "./page-tree.ts";

/** Rows of a table, not of tables inside it. */
export function rowsIn(table: Element): Element[] {
  return nodesIn(table).flatMap((node) => {
    if (typeof node === "string") return [];
    return node.tagName === "tr" ? [node] : /^t(?:head|body|foot)$/.test(node.tagName) ? rowsIn(node) : [];
  });
}

/** Columns or rows that a cell covers. */
export function spanOf(cell: Element, name: string, most: number): number {
  const span = Number.parseInt(attribute(cell, name), 10);
  return Number.isSafeInteger(span) ? Math.min(Math.max(span, 1), most) : 1;
}
