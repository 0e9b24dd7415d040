import { attribute, type Element, elementsIn, textOf } from "./dom.ts";
import { visibleText } from "./element-kinds.ts";
import type { Item } from "./flow.ts";
import { readPicture } from "./pictures.ts";
import type { Place, Reading } from "./reading.ts";
import { countSimplified, type Simplification } from "./simplified.ts";

/** What cannot be part of a text: its words are kept where it shows some, and it is counted. Null for all else. */
export function readEmbedded(
  element: Element,
  kind: Simplification | undefined,
  place: Place,
  reading: Reading,
): Item[] | null {
  const { simplified, styleOf } = reading;
  const words = (text: string): Item[] => [{ kind: "text", text, marks: place.marks, pre: false }];
  if (element.tagName === "input" && /^(checkbox|radio)$/i.test(attribute(element, "type"))) {
    return words(element.attrs.some(({ name }) => name === "checked") ? "☑ " : "☐ ");
  }
  if (kind === "forms") {
    countSimplified(simplified, kind);
    return words(element.tagName === "textarea" ? textOf(element) : attribute(element, "value"));
  }
  if (kind === "embeds" && element.tagName === "object") {
    const pictures = elementsIn(element, new Set(["img"]));
    if (pictures.length > 0) return null;
  }
  if (kind) {
    countSimplified(simplified, kind);
    return [];
  }
  if (element.tagName === "math") {
    countSimplified(simplified, "formulas");
    return words(visibleText(element, styleOf).replace(/\s+/g, ""));
  }
  if (element.tagName === "svg") {
    const said = elementsIn(element, new Set(["text", "foreignObject"]));
    if (said.length > 0) return [{ kind: "edge" }, ...reading.flow(said, place), { kind: "edge" }];
    if (attribute(element, "aria-hidden") !== "true" && !isIcon(element))
      countSimplified(simplified, "drawings");
    return [];
  }
  if (element.tagName === "hr") {
    countSimplified(simplified, "rules");
    return [{ kind: "edge" }];
  }
  return null;
}

export function readImage(element: Element, place: Place, reading: Reading): Item[] {
  const picture = readPicture(element, reading.styleOf);
  if (picture.kind === "sign") return [{ kind: "text", text: picture.text, marks: place.marks, pre: false }];
  if (picture.kind === "picture") {
    const source = reading.pictures.push(picture.source) - 1;
    const attrs = { image: null, alt: picture.alt, credit: "", layout: "single", source };
    return [{ kind: "block", node: { type: "figure", attrs, content: [] } }];
  }
  if (picture.kind === "icon") countSimplified(reading.simplified, "icons");
  if (picture.kind === "drawing") countSimplified(reading.simplified, "drawings");
  return [];
}

/** One that stands in a line as large as its letters. */
function isIcon(element: Element): boolean {
  const size = (name: string) => Number.parseFloat(attribute(element, name));
  return size("width") <= 40 || size("height") <= 40 || !attribute(element, "viewBox");
}
