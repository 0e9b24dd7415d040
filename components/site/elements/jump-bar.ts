import { createDialog } from "./dialog.ts";
import { targetsOf, watchCurrent } from "./watch-current.ts";

/**
 * On a phone: says which event is being read, and opens the index over the text instead of leaving it.
 * Holds a link to the index, which is all it is without scripts.
 */
export class JumpBar extends HTMLElement {
  #stop = () => {};

  connectedCallback(): void {
    const link = this.querySelector("a");
    const index = link && document.getElementById(link.hash.slice(1));
    if (!link || !index) return;
    const links = [...index.querySelectorAll("a")];
    this.#stop = watchCurrent(targetsOf(links), tellIn(link, links));
    link.addEventListener("click", (event) => {
      const dialog = createDialog("contents", { close: this.dataset.close ?? "" });
      if (!dialog) return;
      event.preventDefault();
      dialog.append(...[...index.children].map((child) => child.cloneNode(true)));
      dialog.showModal();
      dialog.querySelector<HTMLElement>("[aria-current]")?.focus();
      dialog.addEventListener("click", ({ target }) => {
        if ((target as Element).closest("ol a")) dialog.close();
      });
    });
  }

  disconnectedCallback(): void {
    this.#stop();
  }
}

function tellIn(bar: HTMLAnchorElement, links: HTMLAnchorElement[]): (current: Element | null) => void {
  const [rank, title, position] = ["b", "span", "i"].map((name) => bar.querySelector(name) as HTMLElement);
  const atRest = [rank, title, position].map((element) => element?.textContent ?? "");
  return (current) => {
    const at = links.findIndex((link) => current && link.hash === `#${current.id}`);
    const words = links[at]
      ? [String(at + 1), links[at].querySelector("span")?.textContent ?? "", `${at + 1} / ${links.length}`]
      : atRest;
    [rank, title, position].forEach((element, i) => {
      if (element) element.textContent = words[i] ?? "";
    });
  };
}
