import { TextSelection } from "@tiptap/pm/state";
import type { Editor } from "@tiptap/react";
import type * as Y from "yjs";
import { replaceText } from "#lib/richtext/replace-text.ts";
import { oneStep } from "../one-step.ts";
import { found, request, type Search } from "./find-plugin.ts";

/** Marks what is searched for, and goes to the first place at or behind the caret. */
export function search(editor: Editor, search: Search): void {
  if (editor.isDestroyed) return;
  const { state, view } = editor;
  view.dispatch(request(state.tr, search.query ? { search, from: state.selection.from } : null));
  show(editor);
}

/** To the next place, or the one before; from the last to the first. */
export function step(editor: Editor, by: 1 | -1): void {
  const { matches, current } = found(editor.state);
  if (matches.length === 0) return;
  const index = (current + by + matches.length) % matches.length;
  editor.view.dispatch(request(editor.state.tr, { current: index }));
  show(editor);
}

/** Replaces the place that is looked at, and goes on to the next one. */
export function replaceOne(editor: Editor, undo: Y.UndoManager, insert: string): void {
  const { matches, current } = found(editor.state);
  const match = matches[current];
  if (!match) return;
  oneStep(undo, () => editor.view.dispatch(replaceText(editor.state.tr, match.from, match.to, insert)));
  const behind = match.from + insert.length;
  const next = found(editor.state).matches.findIndex(({ from }) => from >= behind);
  editor.view.dispatch(request(editor.state.tr, { current: Math.max(0, next) }));
  show(editor);
}

/** Replaces every place that is marked, in one step of undo; says how many. */
export function replaceAll(editor: Editor, undo: Y.UndoManager, insert: string): number {
  const { matches } = found(editor.state);
  if (matches.length === 0) return 0;
  oneStep(undo, () => {
    const tr = editor.state.tr;
    for (const { from, to } of matches.toReversed()) replaceText(tr, from, to, insert);
    editor.view.dispatch(tr);
  });
  return matches.length;
}

/** The place that was looked at is then selected in the text, where one goes on. */
export function endSearch(editor: Editor): void {
  if (editor.isDestroyed) return;
  const { state, view } = editor;
  const { matches, current } = found(state);
  const match = matches[current];
  const tr = request(state.tr, null);
  if (match) tr.setSelection(TextSelection.create(tr.doc, match.from, match.to));
  view.dispatch(tr);
  view.focus();
}

function show(editor: Editor): void {
  editor.view.dom.querySelector(".find-current")?.scrollIntoView({ block: "center", inline: "nearest" });
}
