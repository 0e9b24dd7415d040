import type * as Y from "yjs";
import { changeBetween, type Delta, mapIndex } from "#lib/events/text-change.ts";

type Field = HTMLInputElement | HTMLTextAreaElement;

/** Origin of what is typed into a field, so that undo takes it back and no echo comes. */
export const typedHere = Symbol("typed into a field");

/**
 * Keeps a field and a shared text the same. While an input method is composing, the field is left alone and nothing
 * is passed on; the word that comes out of it goes where it was begun, however others have changed the text meanwhile.
 *
 * @returns ends the binding.
 */
export function bindText(field: Field, text: Y.Text, onShown: () => void = () => {}): () => void {
  let shown = text.toString();
  let composing = false;
  let missed: Delta[] = [];
  field.value = shown;
  onShown();

  const passOn = () => {
    const change = changeBetween(shown, field.value.replace(/\s*\n\s*/g, ""));
    if (change) {
      const index = missed.reduce(mapIndex, change.index);
      const remove = Math.min(change.remove, text.length - index);
      text.doc?.transact(() => {
        text.delete(index, remove);
        text.insert(index, change.insert);
      }, typedHere);
      show(missed.length > 0 ? index + change.insert.length : (field.selectionStart ?? 0));
    } else if (missed.length > 0) show(missed.reduce(mapIndex, field.selectionStart ?? 0));
    missed = [];
    onShown();
  };

  /** Writes the shared text into the field; the caret goes to `caret`, what is selected to its end. */
  const show = (caret: number, end = caret) => {
    shown = text.toString();
    if (field.value === shown) return;
    const focused = document.activeElement === field;
    field.value = shown;
    if (focused) field.setSelectionRange(caret, end);
  };

  const onInput = (event: Event) => {
    if (!composing && !(event as InputEvent).isComposing) passOn();
  };
  const onCompositionStart = () => {
    composing = true;
  };
  const onCompositionEnd = () => {
    composing = false;
    passOn();
  };
  const onShared = (event: Y.YTextEvent, transaction: Y.Transaction) => {
    if (transaction.origin === typedHere) return;
    const delta = event.delta as Delta;
    if (composing) return void missed.push(delta);
    show(mapIndex(field.selectionStart ?? 0, delta), mapIndex(field.selectionEnd ?? 0, delta));
    onShown();
  };

  field.addEventListener("input", onInput);
  field.addEventListener("compositionstart", onCompositionStart);
  field.addEventListener("compositionend", onCompositionEnd);
  text.observe(onShared);
  return () => {
    field.removeEventListener("input", onInput);
    field.removeEventListener("compositionstart", onCompositionStart);
    field.removeEventListener("compositionend", onCompositionEnd);
    text.unobserve(onShared);
  };
}
