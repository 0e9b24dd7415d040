import { createButton } from "./dialog.ts";

/** Buttons that only scripts can give: copy the page's address, print it. */
export class PageTools extends HTMLElement {
  connectedCallback(): void {
    if (this.childElementCount > 0) return;
    const { copy = "", copied = "", print = "" } = this.dataset;
    const copyButton = createButton("copy", copy, async () => {
      if (!(await copyText(addressOfPage()))) return;
      copyButton.textContent = copied;
      setTimeout(() => {
        copyButton.textContent = copy;
      }, 2500);
    });
    copyButton.setAttribute("aria-live", "polite");
    this.append(
      copyButton,
      createButton("print", print, () => window.print()),
    );
  }
}

function addressOfPage(): string {
  return (
    document.querySelector<HTMLLinkElement>("link[rel=canonical]")?.href ?? location.href.split("#")[0] ?? ""
  );
}

/** Sites without TLS have no clipboard; there the old way serves. */
async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const field = document.body.appendChild(document.createElement("textarea"));
    field.value = text;
    field.className = "unseen";
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    return done;
  }
}
