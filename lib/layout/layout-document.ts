import type { Node } from "@tiptap/pm/model";
import type { Transaction } from "@tiptap/pm/state";
import { replaceText } from "#lib/richtext/replace-text.ts";
import { applyEdits } from "./compose.ts";
import { layoutLine } from "./layout-line.ts";
import type { Change, Edit, RuleId } from "./model.ts";

/** One thing to decide about: a change of a line, both marks of a pair, or an empty block that goes. */
export interface Proposal {
  rule: RuleId;
  /** In positions of the document, in order. */
  parts: Edit[];
  /** What stands there and what would, both "" for an empty block, with a little of what is around it. */
  lead: string;
  was: string;
  becomes: string;
  tail: string;
}

/** Characters shown before and behind a change. */
const around = 10;

/** What 一键排版 would change in a text, in order. */
export function layoutDocument(doc: Node): Proposal[] {
  const empty = emptyBlocks(doc);
  const proposals: Proposal[] = [];
  doc.descendants((node, position, parent) => {
    if (empty.has(position)) {
      proposals.push(removal(doc, position, position + node.nodeSize));
      return false;
    }
    if (!node.isTextblock) return true;
    const text = lineText(node);
    const changes = changesOf(node, text, parent?.type.name === "blockquote");
    for (const group of grouped(changes)) proposals.push(proposalOf(text, group, position + 1));
    return false;
  });
  return proposals;
}

/** Makes the changes in one transaction. What is written anew has the marks that all it replaces had. */
export function applyLayout(tr: Transaction, proposals: Proposal[]): Transaction {
  const parts = proposals.flatMap((proposal) => proposal.parts).sort((one, other) => other.from - one.from);
  for (const { from, to, insert } of parts) replaceText(tr, from, to, insert);
  return tr;
}

/** What has not changed since it was last looked at is the same node. */
const known = new WeakMap<Node, { quotation: boolean; changes: Change[] }>();

function changesOf(node: Node, text: string, quotation: boolean): Change[] {
  const before = known.get(node);
  if (before?.quotation === quotation) return before.changes;
  const changes = layoutLine(text, { quotation });
  known.set(node, { quotation, changes });
  return changes;
}

/** As long as the block's content, so that places in the one are places in the other. */
function lineText(block: Node): string {
  return block.textBetween(0, block.content.size, "", "\n");
}

/** Empty paragraphs and headings; a place that must hold something keeps its last one. */
function emptyBlocks(doc: Node): Set<number> {
  const found = new Set<number>();
  const look = (parent: Node, start: number) => {
    const places: number[] = [];
    parent.forEach((node, offset) => {
      if (node.type.name === "blockquote") look(node, start + offset + 1);
      const line = node.type.name === "paragraph" || node.type.name === "heading";
      if (line && lineText(node).trim() === "") places.push(start + offset);
    });
    if (places.length === parent.childCount) places.shift();
    for (const place of places) found.add(place);
  };
  look(doc, 0);
  return found;
}

function removal(doc: Node, from: number, to: number): Proposal {
  return {
    rule: "emptyLine",
    parts: [{ from, to, insert: "" }],
    lead: [...doc.textBetween(Math.max(0, from - 4 * around), from, " ")].slice(-around).join(""),
    was: "",
    becomes: "",
    tail: [...doc.textBetween(to, Math.min(doc.content.size, to + 4 * around), " ")]
      .slice(0, around)
      .join(""),
  };
}

function grouped(changes: Change[]): Change[][] {
  const groups = new Map<string, Change[]>();
  for (const [index, change] of changes.entries()) {
    const key = change.pair === undefined ? `${index}` : `${change.rule} ${change.pair}`;
    groups.set(key, [...(groups.get(key) ?? []), change]);
  }
  return [...groups.values()];
}

function proposalOf(text: string, changes: Change[], start: number): Proposal {
  const from = changes[0]?.from ?? 0;
  const to = changes.at(-1)?.to ?? 0;
  const parts = changes.map(({ from, to, insert }) => ({ from, to, insert }));
  return {
    rule: changes[0]?.rule ?? "indent",
    parts: parts.map((part) => ({ ...part, from: part.from + start, to: part.to + start })),
    lead: [...text.slice(0, from)].slice(-around).join(""),
    was: text.slice(from, to),
    becomes: applyEdits(
      text.slice(from, to),
      parts.map((part) => ({ ...part, from: part.from - from, to: part.to - from })),
    ),
    tail: [...text.slice(to, to + 2 * around)].slice(0, around).join(""),
  };
}
