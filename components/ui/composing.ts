import type { KeyboardEvent } from "react";

/** Whether this key belongs to an input method: Enter then picks a word and must not submit anything. */
export function isComposing(event: KeyboardEvent): boolean {
  // Safari ends the composition before it reports the key, and only the key code still tells.
  return event.nativeEvent.isComposing || event.keyCode === 229;
}

/** For `onKeyDownCapture`: no key of the input method reaches what is below, nor what browsers do at an Escape. */
export function holdComposing(event: KeyboardEvent): void {
  if (!isComposing(event)) return;
  event.stopPropagation();
  if (event.key === "Escape") event.preventDefault();
}

/** For `onKeyDown` of whatever holds text fields: an Enter of the input method does nothing else. */
export function holdComposingEnter(event: KeyboardEvent): void {
  if (event.key !== "Enter" || !isComposing(event)) return;
  event.preventDefault();
  event.stopPropagation();
}
