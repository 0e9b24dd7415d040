import { type Editor, Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { type EditorState, NodeSelection, Plugin, PluginKey, type Transaction } from "@tiptap/pm/state";
import { Decoration, DecorationSet, type EditorView } from "@tiptap/pm/view";
import { ySyncPluginKey } from "@tiptap/y-tiptap";

export type GroupLayout = "pair" | "gallery";

/** Where a figure stands: alone, or as which one of a group. */
export interface FigurePlace {
  group: GroupLayout | null;
  index: number;
  count: number;
  /** A figure follows it, or its group, with nothing between. */
  next: boolean;
}

export function figurePlaceOf({ doc }: EditorState, pos: number): FigurePlace {
  const $pos = doc.resolve(pos);
  const inGroup = $pos.parent.type.name === "figures";
  const top = doc.child($pos.index(0) + 1 < doc.childCount ? $pos.index(0) + 1 : $pos.index(0));
  const next = $pos.index(0) + 1 < doc.childCount && top.type.name === "figure";
  if (!inGroup) return { group: null, index: 0, count: 1, next };
  return { group: $pos.parent.attrs.layout, index: $pos.index(), count: $pos.parent.childCount, next };
}

/** Makes a group of a figure and pictures of the library; in a group they are added after the last one. */
export function addToGroup(editor: Editor, pos: number, images: string[], layout: GroupLayout): void {
  const { state } = editor;
  const added = images.map((image) => newFigure(state, image));
  const $pos = state.doc.resolve(pos);
  if ($pos.parent.type.name === "figures") {
    editor.view.dispatch(state.tr.insert($pos.end(), added));
    return;
  }
  const figure = state.doc.nodeAt(pos);
  if (!figure || added.length === 0) return;
  const group = groupOf(state, [single(figure), ...added], layout);
  editor.view.dispatch(state.tr.replaceWith(pos, pos + figure.nodeSize, group));
}

/** Sets the figure, or its group, beside the figure that follows. */
export function joinNext(editor: Editor, pos: number): void {
  const { state } = editor;
  const $pos = state.doc.resolve(pos);
  const from = $pos.depth > 0 ? $pos.before(1) : pos;
  const first = state.doc.nodeAt(from);
  const second = first && state.doc.nodeAt(from + first.nodeSize);
  if (!first || second?.type.name !== "figure") return;
  const own = first.type.name === "figures" ? first.children : [single(first)];
  const layout = own.length > 1 ? "gallery" : "pair";
  const group = groupOf(state, [...own, single(second)], layout);
  editor.view.dispatch(state.tr.replaceWith(from, from + first.nodeSize + second.nodeSize, group));
}

export function ungroup(editor: Editor, pos: number): void {
  const group = editor.state.doc.nodeAt(pos);
  if (group) editor.view.dispatch(editor.state.tr.replaceWith(pos, pos + group.nodeSize, group.content));
}

/** Out of its group, below it. */
export function takeOut(editor: Editor, pos: number): void {
  const { tr, doc } = editor.state;
  const figure = doc.nodeAt(pos);
  const $pos = doc.resolve(pos);
  if (!figure || $pos.parent.type.name !== "figures") return;
  tr.insert($pos.after(), figure).delete(pos, pos + figure.nodeSize);
  editor.view.dispatch(tr);
}

/** Earlier or later in its group; false at the group's ends. */
export function moveInGroup(editor: Editor, pos: number, by: -1 | 1): boolean {
  const { tr, doc } = editor.state;
  const $pos = doc.resolve(pos);
  const group = $pos.parent;
  const to = $pos.index() + by;
  if (group.type.name !== "figures" || to < 0 || to >= group.childCount) return false;
  const first = Math.min($pos.index(), to);
  const from = $pos.posAtIndex(first);
  const [one, other] = [group.child(first), group.child(first + 1)];
  tr.replaceWith(from, from + one.nodeSize + other.nodeSize, [other, one]);
  const at = by < 0 ? from : from + other.nodeSize;
  editor.view.dispatch(tr.setSelection(NodeSelection.create(tr.doc, at)).scrollIntoView());
  return true;
}

/** Order in a group by keyboard and by dragging; and a group of one becomes that figure. */
export const FigureGroups = Extension.create({
  name: "figureGroups",
  priority: 200,
  // The cursor of drops is a line across the text; beside a picture an upright one is drawn below.
  extendNodeSchema: ({ name }) => (/^figures?$/.test(name) ? { disableDropCursor: true } : {}),
  addKeyboardShortcuts() {
    const move = (by: -1 | 1) => () => {
      const pos = selectedFigure(this.editor.state);
      if (pos === null || this.editor.state.doc.resolve(pos).parent.type.name !== "figures") return false;
      moveInGroup(this.editor, pos, by);
      return true;
    };
    return { "Alt-ArrowUp": move(-1), "Alt-ArrowDown": move(1) };
  },
  addProseMirrorPlugins() {
    return [tidy(), drops()];
  },
});

/** The figure that is selected, or in whose caption the caret is. */
function selectedFigure({ selection }: EditorState): number | null {
  if (selection instanceof NodeSelection)
    return selection.node.type.name === "figure" ? selection.from : null;
  const { $from } = selection;
  return $from.parent.type.name === "figure" ? $from.before() : null;
}

/** What others did is theirs to tidy: two who tidy the same would do it twice. */
function tidy(): Plugin {
  return new Plugin({
    key: new PluginKey("tidyFigures"),
    appendTransaction(transactions, _, state) {
      const own = (tr: Transaction) => tr.docChanged && !tr.getMeta(ySyncPluginKey)?.isChangeOrigin;
      if (!transactions.some(own)) return null;
      const { tr } = state;
      state.doc.forEach((block, pos) => {
        if (block.type.name !== "figures") return;
        const at = tr.mapping.map(pos);
        if (block.childCount === 1) tr.replaceWith(at, at + block.nodeSize, block.content);
        else if (block.childCount > 2 && block.attrs.layout === "pair")
          tr.setNodeAttribute(at, "layout", "gallery");
      });
      return tr.docChanged ? tr : null;
    },
  });
}

/** Beside which figure of a group something would be dropped. */
interface DropPlace {
  pos: number;
  side: "before" | "after";
}

const dropKey = new PluginKey<DropPlace | null>("dropInGroup");

function drops(): Plugin {
  const clear = (view: EditorView) => {
    if (dropKey.getState(view.state)) view.dispatch(view.state.tr.setMeta(dropKey, { place: null }));
    return false;
  };
  return new Plugin<DropPlace | null>({
    key: dropKey,
    state: {
      init: () => null,
      apply: (tr, before) => {
        const meta = tr.getMeta(dropKey) as { place: DropPlace | null } | undefined;
        return meta ? meta.place : tr.docChanged ? null : before;
      },
    },
    props: {
      decorations(state) {
        const place = dropKey.getState(state);
        const figure = place && state.doc.nodeAt(place.pos);
        if (!place || !figure) return null;
        const mark = Decoration.node(place.pos, place.pos + figure.nodeSize, { class: `drop-${place.side}` });
        return DecorationSet.create(state.doc, [mark]);
      },
      handleDOMEvents: {
        dragover(view, event) {
          const place = draggedFigure(view) ? dropPlaceAt(view, event) : null;
          const before = dropKey.getState(view.state);
          if (place?.pos !== before?.pos || place?.side !== before?.side)
            view.dispatch(view.state.tr.setMeta(dropKey, { place }));
          return false;
        },
        dragleave: clear,
        dragend: clear,
      },
      handleDrop(view, event, _, moved) {
        const dragged = draggedFigure(view);
        const place = dragged && dropPlaceAt(view, event);
        if (!dragged || !place || !moved) return false;
        event.preventDefault();
        const target = view.state.doc.nodeAt(place.pos);
        const at = place.side === "before" ? place.pos : place.pos + (target?.nodeSize ?? 0);
        if (at === dragged.from || at === dragged.to) return clear(view) || true;
        const { tr } = view.state;
        tr.insert(at, single(dragged.node));
        const [from, to] = [tr.mapping.map(dragged.from, 1), tr.mapping.map(dragged.to, -1)];
        view.dispatch(tr.deleteRange(from, to).setMeta(dropKey, { place: null }));
        return true;
      },
    },
  });
}

function draggedFigure(view: EditorView): NodeSelection | null {
  const { selection } = view.state;
  const isFigure = selection instanceof NodeSelection && selection.node.type.name === "figure";
  return view.dragging && isFigure ? selection : null;
}

function dropPlaceAt(view: EditorView, { clientX, clientY, target }: DragEvent): DropPlace | null {
  if (!(target instanceof Element) || !target.closest("[data-figures]")) return null;
  for (const { pos, rect } of groupedFigures(view)) {
    if (clientY < rect.top || clientY > rect.bottom || clientX < rect.left || clientX > rect.right) continue;
    return { pos, side: clientX < (rect.left + rect.right) / 2 ? "before" : "after" };
  }
  return null;
}

function groupedFigures(view: EditorView): { pos: number; rect: DOMRect }[] {
  const found: { pos: number; rect: DOMRect }[] = [];
  view.state.doc.forEach((block, at) => {
    if (block.type.name !== "figures") return;
    block.forEach((_, offset) => {
      const pos = at + 1 + offset;
      const dom = view.nodeDOM(pos);
      if (dom instanceof HTMLElement) found.push({ pos, rect: dom.getBoundingClientRect() });
    });
  });
  return found;
}

function newFigure({ schema }: EditorState, image: string): Node {
  return schema.node("figure", { image });
}

function groupOf({ schema }: EditorState, figures: readonly Node[], layout: GroupLayout): Node {
  return schema.node("figures", { layout: figures.length > 2 ? "gallery" : layout }, figures);
}

function single(figure: Node): Node {
  return figure.type.create({ ...figure.attrs, layout: "single" }, figure.content);
}
