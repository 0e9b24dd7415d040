import type { Node } from "@tiptap/pm/model";
import { type EditorState, TextSelection, type Transaction } from "@tiptap/pm/state";
import type { KeyFinding } from "#lib/richtext/check-key-figures.ts";
import { keyFigure, keyParts } from "#lib/richtext/key-figures.ts";

/** Where in key figures the caret is: which block, which of its figures, which part of that. */
export interface KeyPlace {
  block: Node;
  /** Of the block. */
  pos: number;
  row: number;
  part: number;
}

export function keyPlaceOf({ selection: { $from } }: EditorState): KeyPlace | null {
  for (let depth = $from.depth - 2; depth > 0; depth--) {
    const block = $from.node(depth);
    if (block.type.name !== "keyFigures") continue;
    return { block, pos: $from.before(depth), row: $from.index(depth), part: $from.index(depth + 1) };
  }
  return null;
}

/** Puts the caret at the end of a part. The block is the one in the transaction's document, at the same place. */
export function goTo(tr: Transaction, pos: number, row: number, part: number): Transaction {
  const block = tr.doc.nodeAt(pos);
  if (!block || row < 0 || row >= block.childCount) return tr;
  const figure = block.child(row);
  const start = rowStart(block, pos, row) + 1 + offsetOf(figure, part) + 1;
  return tr
    .setSelection(TextSelection.create(tr.doc, start + figure.child(part).content.size))
    .scrollIntoView();
}

/** The part that a finding is about: the number itself, or its change. */
export function partOf(code: KeyFinding["code"]): number {
  return code === "rate" || code === "sum" ? 1 : 3;
}

export function addRow(tr: Transaction, { block, pos, row }: KeyPlace): Transaction {
  const empty = tr.doc.type.schema.nodeFromJSON(keyFigure({}));
  tr.insert(rowStart(block, pos, row) + block.child(row).nodeSize, empty);
  return goTo(tr, pos, row + 1, 0);
}

/** The last one takes the block with it, and leaves a line to go on with. */
export function removeRow(tr: Transaction, { block, pos, row }: KeyPlace): Transaction {
  if (block.childCount === 1) return replaceByLine(tr, { block, pos });
  const from = rowStart(block, pos, row);
  tr.delete(from, from + block.child(row).nodeSize);
  return goTo(tr, pos, Math.max(0, row - 1), 0);
}

export function replaceByLine(tr: Transaction, { block, pos }: Pick<KeyPlace, "block" | "pos">): Transaction {
  tr.replaceWith(pos, pos + block.nodeSize, tr.doc.type.schema.node("paragraph"));
  return tr.setSelection(TextSelection.create(tr.doc, pos + 1));
}

export function moveRow(
  tr: Transaction,
  { block, pos, row, part }: KeyPlace,
  by: -1 | 1,
): Transaction | null {
  const to = row + by;
  if (to < 0 || to >= block.childCount) return null;
  const first = Math.min(row, to);
  const from = rowStart(block, pos, first);
  const [one, other] = [block.child(first), block.child(first + 1)];
  tr.replaceWith(from, from + one.nodeSize + other.nodeSize, [other, one]);
  return goTo(tr, pos, to, part);
}

/** To the line below the block, which is made where there is none. */
export function leave(tr: Transaction, { block, pos }: KeyPlace): Transaction {
  const after = pos + block.nodeSize;
  if (!tr.doc.nodeAt(after)?.isTextblock) tr.insert(after, tr.doc.type.schema.node("paragraph"));
  return tr.setSelection(TextSelection.create(tr.doc, after + 1)).scrollIntoView();
}

export function isLastPart({ block, row, part }: KeyPlace): boolean {
  return row === block.childCount - 1 && part === keyParts.length - 1;
}

export function isRowEmpty({ block, row }: KeyPlace): boolean {
  return block.child(row).textContent === "";
}

function rowStart(block: Node, pos: number, row: number): number {
  return pos + 1 + offsetOf(block, row);
}

function offsetOf(parent: Node, index: number): number {
  let offset = 0;
  for (let i = 0; i < index; i++) offset += parent.child(i).nodeSize;
  return offset;
}
