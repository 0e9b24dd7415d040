import type { Mark, Node } from "@tiptap/pm/model";
import type { Transaction } from "@tiptap/pm/state";

/** Writes other words between two places of one line; they have the marks that all of the former words had. */
export function replaceText(tr: Transaction, from: number, to: number, insert: string): Transaction {
  if (insert === "") return tr.delete(from, to);
  return tr.replaceWith(from, to, tr.doc.type.schema.text(insert, marksBetween(tr.doc, from, to)));
}

function marksBetween(doc: Node, from: number, to: number): Mark[] {
  let marks: readonly Mark[] | null = null;
  doc.nodesBetween(from, to, (node) => {
    if (!node.isInline) return;
    marks = marks ? marks.filter((mark) => mark.isInSet(node.marks)) : node.marks;
  });
  return [...(marks ?? [])];
}
