import { Fragment, type ResolvedPos, Slice } from "@tiptap/pm/model";
import { type EditorState, TextSelection, type Transaction } from "@tiptap/pm/state";
import type { Block } from "#lib/richtext/model.ts";
import { fitInside } from "#lib/richtext/paste/fit.ts";
import { asOneLine } from "#lib/richtext/paste/read-plain.ts";
import type { Simplified } from "#lib/richtext/paste/simplified.ts";
import { plainText } from "#lib/richtext/plain-text.ts";

/** Where the caret is: in a line of plain text as captions are, in a cell, list or quotation, or in the text itself. */
export type PastePlace = "line" | "inside" | "top";

export function placeOf($from: ResolvedPos): PastePlace {
  if ($from.parent.inlineContent && $from.parent.type.spec.marks === "") return "line";
  for (let depth = $from.depth; depth > 0; depth--) {
    if (/^(listItem|tableCell|tableHeader|blockquote)$/.test($from.node(depth).type.name)) return "inside";
  }
  return "top";
}

/**
 * Puts blocks in the place of the selection, as one change. What the place cannot hold, pictures above all, comes
 * below the block around it; pictures alone tear no sentence apart.
 */
export function insertPasted(state: EditorState, blocks: Block[], simplified: Simplified): Transaction {
  const { tr, schema } = state;
  const { $from } = state.selection;
  const place = placeOf($from);
  const { content, after } = divided(blocks, place, simplified);
  if (place === "line") {
    const line = asOneLine(plainText({ type: "doc", content }));
    if (line) tr.insertText(line);
  } else if (content.length > 0) tr.replaceSelection(sliceOf(state, content, $from));
  if (after.length > 0) insertBelow(tr, Fragment.from(after.map((block) => schema.nodeFromJSON(block))));
  return tr.scrollIntoView().setMeta("paste", true).setMeta("uiEvent", "paste");
}

const standing = /^(figure|figures|keyFigures)$/;

function divided(
  blocks: Block[],
  place: PastePlace,
  simplified: Simplified,
): { content: Block[]; after: Block[] } {
  const isStanding = ({ type }: Block) => standing.test(type);
  if (place === "line") {
    return { content: blocks.filter((one) => !isStanding(one)), after: blocks.filter(isStanding) };
  }
  if (place === "inside") return fitInside(blocks, simplified) as { content: Block[]; after: Block[] };
  return blocks.every(isStanding) ? { content: [], after: blocks } : { content: blocks, after: [] };
}

/** Its first and last paragraph join those that the caret parts; in a list, its items join the items there. */
function sliceOf({ schema }: EditorState, content: Block[], $from: ResolvedPos): Slice {
  const inList = $from.depth > 1 && $from.node($from.depth - 1).type.name === "listItem";
  const openness = (block: Block | undefined) => {
    if (block?.type === "paragraph") return 1;
    return inList && (block?.type === "bulletList" || block?.type === "orderedList") ? 3 : 0;
  };
  const nodes = content.map((block) => schema.nodeFromJSON(block));
  const start = openness(content[0]);
  const end = openness(content.at(-1));
  // Of an item that holds more than a paragraph the last is no paragraph of the list itself.
  const last = nodes.at(-1)?.lastChild?.lastChild;
  return new Slice(Fragment.from(nodes), start, end === 3 && last?.type.name !== "paragraph" ? 0 : end);
}

function insertBelow(tr: Transaction, nodes: Fragment): void {
  const { $to } = tr.selection;
  const around = $to.depth > 0 ? $to.node(1) : null;
  const isEmpty = around?.type.name === "paragraph" && around.content.size === 0;
  const to = around ? $to.after(1) : tr.selection.to;
  const from = isEmpty ? $to.before(1) : to;
  tr.replaceWith(from, to, nodes);
  tr.setSelection(TextSelection.near(tr.doc.resolve(from + nodes.size - 1), -1));
}
