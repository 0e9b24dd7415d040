import { attribute, type Element, textOf } from "./dom.ts";
import { visibleText } from "./element-kinds.ts";
import type { Item } from "./flow.ts";
import { isStruck, isUnderlined, outsideHref, scriptOf, smallText } from "./marks.ts";
import type { Place, Reading } from "./reading.ts";
import { countSimplified } from "./simplified.ts";
import { isWordReference } from "./word-extras.ts";

/** Counts what an element does to its text that this text cannot do. */
export function countFormatting(element: Element, { styleOf, simplified }: Reading): void {
  const kinds = [
    ...(isUnderlined(element, styleOf) ? (["underlines"] as const) : []),
    ...(isStruck(element, styleOf) ? (["strikes"] as const) : []),
    ...(element.tagName === "ruby" ? (["ruby"] as const) : []),
    ...(isLostLink(element) ? (["links"] as const) : []),
    ...(isPictured(element, styleOf) ? (["backgrounds"] as const) : []),
  ];
  for (const kind of kinds) {
    if (kind === "backgrounds" || /\S/.test(textOf(element))) countSimplified(simplified, kind);
  }
}

/** Small figures become the characters that are small by themselves; other small text is kept in its usual size. */
export function readScript(element: Element, place: Place, reading: Reading): Item[] | null {
  const script = scriptOf(element, reading.styleOf);
  if (!script) return null;
  const small = smallText(visibleText(element, reading.styleOf).trim(), script);
  if (small) return [{ kind: "text", text: small, marks: place.marks, pre: false }];
  if (!place.note && !isWordReference(element) && /\S/.test(textOf(element)))
    countSimplified(reading.simplified, "scripts");
  return null;
}

function isLostLink(element: Element): boolean {
  if (element.tagName !== "a" || isWordReference(element)) return false;
  const href = attribute(element, "href").trim();
  return href !== "" && !/^javascript:/i.test(href) && outsideHref(element) === null;
}

function isPictured(element: Element, styleOf: Reading["styleOf"]): boolean {
  const style = styleOf(element);
  const picture = `${style.get("background-image") ?? ""} ${style.get("background") ?? ""}`;
  return /url\(\s*["']?(https?:|\/\/)/i.test(picture);
}
