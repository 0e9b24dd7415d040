/**
 * An empty modal dialog at the end of the page, with a button that closes it; gone again once it is closed.
 * Null in browsers that know none: what called for it is then a plain link.
 */
export function createDialog(name: string, words: { close: string }): HTMLDialogElement | null {
  if (typeof HTMLDialogElement === "undefined") return null;
  const dialog = document.createElement("dialog");
  dialog.className = name;
  dialog.append(createButton("close", words.close, () => dialog.close()));
  dialog.addEventListener("click", ({ target }) => {
    if (target === dialog) dialog.close();
  });
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  return dialog;
}

export function createButton(name: string, words: string, press: () => void): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.className = name;
  button.textContent = words;
  button.addEventListener("click", press);
  return button;
}
