/** Whether this key belongs to an input method. Safari ends the composition before it reports the key: only the code still tells. */
function isComposing(event: KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === 229;
}

/**
 * While an input method is writing, Enter picks a word, Escape gives it up and the arrows choose: no key of it is
 * heard by the page, whatever field it is typed into. An editor that looks after compositions itself (anything
 * `contenteditable`) still hears it, what is around the editor does not.
 *
 * @returns ends it.
 */
export function holdInputMethodKeys(window: Window): () => void {
  const hold = (event: KeyboardEvent) => {
    const field = event.target;
    if (!(field instanceof HTMLElement) || !isComposing(event)) return;
    const host = editingHost(field);
    if (host) host.addEventListener("keydown", stop, { once: true });
    else if (field.matches("input, textarea")) {
      event.stopImmediatePropagation();
      // Else the browser empties a search field.
      if (event.key === "Escape") event.preventDefault();
    }
  };
  window.addEventListener("keydown", hold, true);
  return () => window.removeEventListener("keydown", hold, true);
}

function stop(event: Event): void {
  event.stopPropagation();
}

/** The outermost element that is written in as a whole. */
function editingHost(field: HTMLElement): HTMLElement | null {
  let host: HTMLElement | null = field.isContentEditable ? field : null;
  while (host?.parentElement?.isContentEditable) host = host.parentElement;
  return host;
}
