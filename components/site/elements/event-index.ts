import { targetsOf, watchCurrent } from "./watch-current.ts";

/** Marks the event that is being read in the index beside the text. */
export class EventIndex extends HTMLElement {
  #stop = () => {};

  connectedCallback(): void {
    const links = [...this.querySelectorAll("a")];
    this.#stop = watchCurrent(targetsOf(links), (current) => {
      for (const link of links) {
        if (current && link.hash === `#${current.id}`) this.#mark(link);
        else link.removeAttribute("aria-current");
      }
    });
  }

  disconnectedCallback(): void {
    this.#stop();
  }

  #mark(link: HTMLAnchorElement): void {
    link.setAttribute("aria-current", "true");
    // In a window too low for the whole index, its own scroll follows.
    const { top, bottom } = link.getBoundingClientRect();
    const box = this.getBoundingClientRect();
    if (top < box.top) this.scrollTop -= box.top - top;
    else if (bottom > box.bottom) this.scrollTop += bottom - box.bottom;
  }
}
