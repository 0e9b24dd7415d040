import { type Editor, Extension } from "@tiptap/core";
import { type EditorState, Plugin, PluginKey, type Transaction } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import { ySyncPluginKey } from "@tiptap/y-tiptap";
import { type Anchor, type Span, spanOf } from "./comment-anchor.ts";

export type Commented = Anchor & { id: string };

interface Marked {
  comments: Commented[];
  active: string | null;
  /** Where each comment's text is now; null where it is gone. */
  spans: Map<string, Span | null>;
}

const key = new PluginKey<Marked>("comments");

/**
 * Shows what is commented as decorations, never as marks: nothing of comments is in the document. A change of one's
 * own moves them; after one from elsewhere, which sets the text anew, they are found by their anchors.
 */
export const CommentMarks = Extension.create({
  name: "commentMarks",
  priority: 50,
  addProseMirrorPlugins: () => [
    new Plugin<Marked>({
      key,
      state: {
        init: () => ({ comments: [], active: null, spans: new Map() }),
        apply: (tr, before, _, state) => next(tr, before, state),
      },
      props: {
        decorations: (state) => decorate(state),
        handleClick(view, _, event) {
          const mark = (event.target as Element).closest?.("[data-comment]");
          const id = mark?.getAttribute("data-comment");
          if (id) view.dom.dispatchEvent(new CustomEvent(pickedEvent, { detail: id }));
          return false;
        },
      },
    }),
  ],
});

/** Sent by the editor's element when somebody points at commented text; `detail` is the comment's id. */
export const pickedEvent = "dashiji-comment";

export function showComments(editor: Editor, comments: Commented[], active: string | null): void {
  editor.view.dispatch(editor.state.tr.setMeta(key, { comments, active }).setMeta("addToHistory", false));
}

export function commentSpans(state: EditorState): Map<string, Span | null> {
  return key.getState(state)?.spans ?? new Map();
}

function next(tr: Transaction, before: Marked, state: EditorState): Marked {
  const change = tr.getMeta(key) as Pick<Marked, "comments" | "active"> | undefined;
  const after = { ...before, ...change };
  if (change || tr.getMeta(ySyncPluginKey)) {
    return { ...after, spans: new Map(after.comments.map((one) => [one.id, spanOf(state, one)])) };
  }
  if (!tr.docChanged) return after;
  const spans = [...before.spans].map(([id, span]) => [id, span && mapped(span, tr)] as const);
  return { ...after, spans: new Map(spans) };
}

function mapped({ from, to }: Span, tr: Transaction): Span | null {
  const span = { from: tr.mapping.map(from, 1), to: tr.mapping.map(to, -1) };
  return span.from < span.to ? span : null;
}

function decorate(state: EditorState): DecorationSet {
  const { spans, active } = key.getState(state) ?? { spans: new Map<string, Span | null>(), active: null };
  const marks = [...spans].flatMap(([id, span]) => {
    if (!span) return [];
    const name = id === active ? "comment-mark comment-here" : "comment-mark";
    return [Decoration.inline(span.from, span.to, { class: name, "data-comment": id })];
  });
  return DecorationSet.create(state.doc, marks);
}
