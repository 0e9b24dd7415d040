import type { EditorView } from "@tiptap/pm/view";

/** Milliseconds between looks; short enough not to be noticed. */
const step = 40;

/** Waits until no input method is writing: a change in the middle of a word would end it. */
export function afterComposition(view: EditorView, act: () => void): void {
  if (view.isDestroyed) return;
  if (view.composing) setTimeout(() => afterComposition(view, act), step);
  else act();
}
