import { type Editor, Extension } from "@tiptap/core";
import { type EditorState, Plugin, PluginKey, type Transaction } from "@tiptap/pm/state";
import { Decoration, DecorationSet, type EditorView } from "@tiptap/pm/view";
import { type KeyFields, keyFigure, keyParts } from "#lib/richtext/key-figures.ts";
import {
  addRow,
  goTo,
  isLastPart,
  isRowEmpty,
  type KeyPlace,
  keyPlaceOf,
  leave,
  moveRow,
  removeRow,
} from "./key-figure-place.ts";

type Change = (tr: Transaction, place: KeyPlace) => Transaction | null;

/**
 * Key figures by keyboard: Enter and Tab go on to the next part, and at the end to a new figure; Alt with the arrows
 * changes the order; Backspace takes an empty one away. An input method's keys never come here: ProseMirror keeps
 * them back while it composes.
 */
export const KeyFigureKeys = Extension.create<{ words: KeyFields }>({
  name: "keyFigureKeys",
  // Before what takes pastes and keys for the text around.
  priority: 1100,
  addOptions: () => ({ words: { label: "", value: "", unit: "", change: "", note: "" } }),
  addKeyboardShortcuts() {
    const at = (change: Change) => () => run(this.editor, change);
    return {
      Enter: at((tr, place) => (isLastPart(place) ? endOrAdd(tr, place) : next(tr, place))),
      "Mod-Enter": at(addRow),
      Tab: at((tr, place) => (isLastPart(place) ? leave(tr, place) : next(tr, place))),
      "Shift-Tab": at(previous),
      "Alt-ArrowUp": at((tr, place) => moveRow(tr, place, -1) ?? tr),
      "Alt-ArrowDown": at((tr, place) => moveRow(tr, place, 1) ?? tr),
      Backspace: () => clearAcross(this.editor) || atEdge(this.editor, "start"),
      Delete: () => clearAcross(this.editor) || atEdge(this.editor, "end"),
    };
  },
  addProseMirrorPlugins() {
    const { words } = this.options;
    return [
      new Plugin({
        key: new PluginKey("keyFigureKeys"),
        props: {
          decorations: (state) => placeholders(state, words),
          handleTextInput: (view, from, to, text) => typeAcross(view, from, to, text),
          handlePaste: (view, event) => pasteCells(view, event.clipboardData?.getData("text/plain") ?? ""),
        },
      }),
    ];
  },
});

function run(editor: Editor, change: Change): boolean {
  const place = keyPlaceOf(editor.state);
  if (!place) return false;
  const tr = change(editor.state.tr, place);
  if (!tr) return false;
  editor.view.dispatch(tr);
  return true;
}

function endOrAdd(tr: Transaction, place: KeyPlace): Transaction {
  if (!isRowEmpty(place) || place.block.childCount === 1) return addRow(tr, place);
  const { block, pos, row } = place;
  const size = block.child(row).nodeSize;
  const after = pos + block.nodeSize;
  tr.delete(after - 1 - size, after - 1);
  const left = tr.doc.nodeAt(pos);
  return left ? leave(tr, { ...place, block: left }) : tr;
}

function next(tr: Transaction, { pos, row, part }: KeyPlace): Transaction {
  return part < keyParts.length - 1 ? goTo(tr, pos, row, part + 1) : goTo(tr, pos, row + 1, 0);
}

/** From the first part the focus goes where it would go from any text. */
function previous(tr: Transaction, { pos, row, part }: KeyPlace): Transaction | null {
  if (part > 0) return goTo(tr, pos, row, part - 1);
  return row > 0 ? goTo(tr, pos, row - 1, keyParts.length - 1) : null;
}

/** A browser left to itself would join a part with its neighbour. */
function atEdge({ state, view }: Editor, edge: "start" | "end"): boolean {
  const place = keyPlaceOf(state);
  const { $from, empty } = state.selection;
  if (!place || !empty) return false;
  const reached = edge === "start" ? 0 : $from.parent.content.size;
  if ($from.parentOffset !== reached) return false;
  if (edge === "start" && isRowEmpty(place)) view.dispatch(removeRow(state.tr, place).scrollIntoView());
  else if (edge === "start" && place.part > 0)
    view.dispatch(goTo(state.tr, place.pos, place.row, place.part - 1));
  return true;
}

/** Takes the selected text out of each part, and leaves the parts. */
function clearAcross({ state, view }: Editor): boolean {
  const tr = clearParts(state);
  if (tr) view.dispatch(tr);
  return tr !== null;
}

function clearParts({ selection, tr, doc }: EditorState): Transaction | null {
  const { $from, $to, from, to } = selection;
  if ($from.sameParent($to) || !isPart($from.parent.type.name) || !isPart($to.parent.type.name)) return null;
  doc.nodesBetween(from, to, (node, pos) => {
    if (!isPart(node.type.name)) return;
    const start = Math.max(from, pos + 1);
    const end = Math.min(to, pos + 1 + node.content.size);
    if (end > start) tr.delete(tr.mapping.map(start), tr.mapping.map(end));
  });
  return tr;
}

function typeAcross(view: EditorView, from: number, to: number, text: string): boolean {
  const { selection } = view.state;
  if (from !== selection.from || to !== selection.to) return false;
  const tr = clearParts(view.state);
  if (!tr) return false;
  view.dispatch(tr.insertText(text, tr.mapping.map(from, -1)));
  return true;
}

/** Cells of a spreadsheet fill parts and figures from the caret on; anything else becomes one line. */
function pasteCells(view: EditorView, text: string): boolean {
  const place = keyPlaceOf(view.state);
  const { $from, $to, from, to } = view.state.selection;
  if (!place || !text.trim() || !$from.sameParent($to)) return false;
  const cells = text
    .replace(/\r/g, "")
    .replace(/\n+$/, "")
    .split("\n")
    .map((line) => line.split("\t").map((cell) => cell.trim()));
  const { tr, schema } = view.state;
  const [first = []] = cells;
  if (first.length === 1) {
    view.dispatch(tr.insertText(text.trim().replace(/\s+/g, " "), from, to).scrollIntoView());
    return true;
  }
  const { block, pos, row, part } = place;
  const rows = Array.from({ length: Math.max(block.childCount, row + cells.length) }, (_, index) => {
    const given = cells[index - row];
    if (!given && index < block.childCount) return block.child(index);
    const fields = keyParts.map(({ name }, at) => {
      const old = index < block.childCount ? block.child(index).child(at).textContent : "";
      return [name, given?.[at - part] ?? old] as const;
    });
    return schema.nodeFromJSON(keyFigure(Object.fromEntries(fields)));
  });
  tr.replaceWith(pos + 1, pos + block.nodeSize - 1, rows);
  view.dispatch(goTo(tr, pos, row + cells.length - 1, Math.min(part + first.length, keyParts.length) - 1));
  return true;
}

function placeholders(state: EditorState, words: KeyFields): DecorationSet {
  const found: Decoration[] = [];
  const place = keyPlaceOf(state);
  state.doc.forEach((block, at) => {
    if (block.type.name !== "keyFigures") return;
    block.forEach((figure, offset, row) => {
      const start = at + 1 + offset;
      if (place?.pos === at && place.row === row) {
        found.push(Decoration.node(start, start + figure.nodeSize, { class: "key-figure-here" }));
      }
      figure.forEach((part, within, index) => {
        const name = keyParts[index]?.name;
        if (!name || part.content.size > 0) return;
        const from = start + 1 + within;
        const empty = { class: "key-part-empty", "data-placeholder": words[name] };
        found.push(Decoration.node(from, from + part.nodeSize, empty));
      });
    });
  });
  return DecorationSet.create(state.doc, found);
}

function isPart(type: string): boolean {
  return keyParts.some((part) => part.type === type);
}
