import { createButton, createDialog } from "./dialog.ts";

/** Shows the page's pictures large, one after another; without scripts each is a link to its largest form. */
export class PictureViewer extends HTMLElement {
  connectedCallback(): void {
    document.addEventListener("click", this.#open);
  }

  disconnectedCallback(): void {
    document.removeEventListener("click", this.#open);
  }

  #open = (event: MouseEvent): void => {
    const link = (event.target as Element).closest("a.zoom");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const links = [...document.querySelectorAll("a.zoom")];
    const { close = "", previous = "", next = "" } = this.dataset;
    const dialog = createDialog("viewer", { close });
    if (!dialog) return;
    event.preventDefault();

    let at = links.indexOf(link);
    const stage = dialog.appendChild(document.createElement("figure"));
    const place = dialog.appendChild(document.createElement("p"));
    place.setAttribute("aria-live", "polite");
    const go = (step: number) => {
      at = (at + step + links.length) % links.length;
      stage.replaceChildren(...largeForm(links[at] as Element));
      place.textContent = `${at + 1} / ${links.length}`;
    };
    if (links.length > 1) {
      const isLeft = ({ key }: KeyboardEvent) => key === "ArrowLeft";
      dialog.append(
        createButton("previous", previous, () => go(-1)),
        createButton("next", next, () => go(1)),
      );
      dialog.addEventListener("keydown", (pressed) => {
        if (/^Arrow(Left|Right)$/.test(pressed.key)) go(isLeft(pressed) ? -1 : 1);
      });
      onSwipe(stage, go);
    }
    dialog.addEventListener("close", () => (links[at] as HTMLElement).focus());
    go(0);
    dialog.showModal();
  };
}

/** The picture and its caption: at once as the page shows it, then in the width of the window. */
function largeForm(link: Element): Node[] {
  const picture = (link.querySelector("picture") as Element).cloneNode(true) as Element;
  const image = picture.querySelector("img") as HTMLImageElement;
  image.removeAttribute("loading");
  const enlarge = () => {
    for (const source of picture.querySelectorAll("source, img")) source.setAttribute("sizes", "100vw");
  };
  image.decode().then(enlarge, enlarge);
  const caption = link.closest("figure")?.querySelector("figcaption");
  return caption ? [picture, caption.cloneNode(true)] : [picture];
}

function onSwipe(element: HTMLElement, go: (step: number) => void): void {
  let from: number | null = null;
  element.addEventListener(
    "touchstart",
    ({ touches }) => {
      from = touches.length === 1 ? (touches[0]?.clientX ?? null) : null;
    },
    { passive: true },
  );
  element.addEventListener("touchend", ({ changedTouches }) => {
    const moved = from === null ? 0 : (changedTouches[0]?.clientX ?? from) - from;
    if (Math.abs(moved) > 50) go(moved < 0 ? 1 : -1);
    from = null;
  });
}
