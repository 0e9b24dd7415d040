import type { Editor, JSONContent } from "@tiptap/react";
import { keyFigure } from "#lib/richtext/key-figures.ts";
import type { GroupLayout } from "./figure-groups.ts";

/**
 * Puts a block into the text: in the place of an empty paragraph, else below the block in which the caret is, so
 * that no sentence is torn apart. The caret goes to its first line.
 */
function insertBlock(editor: Editor, block: JSONContent): void {
  const { $from } = editor.state.selection;
  const around = $from.depth > 0 ? $from.node(1) : null;
  const empty = around?.type.name === "paragraph" && around.content.size === 0;
  const to = around ? $from.after(1) : editor.state.selection.to;
  const from = empty ? $from.before(1) : to;
  editor.chain().focus().insertContentAt({ from, to }, block).run();
  let line = from + 1;
  for (let node = editor.state.doc.nodeAt(from); node && !node.isTextblock; node = node.firstChild) line++;
  editor.chain().setTextSelection(line).scrollIntoView().run();
}

export function insertFigure(editor: Editor, image: string): void {
  insertBlock(editor, { type: "figure", attrs: { image, alt: "", credit: "", layout: "single" } });
}

/** Pictures that belong together; a single one stands alone. */
export function insertFigures(editor: Editor, images: string[], layout: GroupLayout): void {
  const [first, ...more] = images;
  if (first && more.length === 0) insertFigure(editor, first);
  if (more.length === 0) return;
  const content = images.map((image) => ({ type: "figure", attrs: { image } }));
  insertBlock(editor, { type: "figures", attrs: { layout: more.length > 1 ? "gallery" : layout }, content });
}

/** Two key figures to fill in, the caret in the first one's label. */
export function insertKeyFigures(editor: Editor): void {
  insertBlock(editor, { type: "keyFigures", content: [keyFigure({}), keyFigure({})] });
}

/** Three rows of three cells, the first row as its head. */
export function insertTable(editor: Editor): void {
  const row = (type: string) => ({
    type: "tableRow",
    content: Array.from({ length: 3 }, () => ({ type, content: [{ type: "paragraph" }] })),
  });
  insertBlock(editor, { type: "table", content: [row("tableHeader"), row("tableCell"), row("tableCell")] });
}

/** Goes to the last line of the text; makes one where the text ends with something else. */
export function appendParagraph(editor: Editor): void {
  const last = editor.state.doc.lastChild;
  const chain = editor.chain();
  if (last && last.type.name !== "paragraph") {
    chain.insertContentAt(editor.state.doc.content.size, { type: "paragraph" });
  }
  chain.focus("end").run();
}
