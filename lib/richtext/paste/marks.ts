import { safeHref } from "../link.ts";
import { attribute, type Element, hasClass } from "./dom.ts";
import type { Marks } from "./flow.ts";
import type { StyleOf } from "./styles.ts";

/** The marks of what stands in an element, given those around it. */
export function marksIn(element: Element, styleOf: StyleOf, around: Marks): Marks {
  const { tagName } = element;
  const style = styleOf(element);
  const weight = style.get("font-weight");
  const slant = style.get("font-style");
  return {
    bold: weight ? isBold(weight, around.bold) : around.bold || /^(b|strong)$/.test(tagName),
    italic: slant ? /^(italic|oblique)/.test(slant) : around.italic || /^(i|em|cite|var|dfn)$/.test(tagName),
    href: tagName === "a" ? (outsideHref(element) ?? around.href) : around.href,
  };
}

/**
 * Where a link leads, for whoever reads the text here: a place in the document that it came from, or on its writer's
 * disk, is nowhere.
 */
export function outsideHref(element: Element): string | null {
  const href = safeHref(attribute(element, "href").trim());
  return href && /^(https?|mailto):/i.test(href) ? href : null;
}

export function isUnderlined(element: Element, styleOf: StyleOf): boolean {
  // Word underlines what its revisions put in.
  if (hasClass(element, /^msoIns$/i)) return false;
  return element.tagName === "u" || /underline/.test(decoration(element, styleOf));
}

export function isStruck(element: Element, styleOf: StyleOf): boolean {
  return /^(s|strike|del)$/.test(element.tagName) || /line-through/.test(decoration(element, styleOf));
}

/** Whether its text stands above or below the line. */
export function scriptOf(element: Element, styleOf: StyleOf): "raised" | "lowered" | null {
  const position = styleOf(element).get("vertical-align");
  if (element.tagName === "sup" || position === "super") return "raised";
  return element.tagName === "sub" || position === "sub" ? "lowered" : null;
}

/** 10² and H₂O say something else without their small figures; null where there are no such characters. */
export function smallText(text: string, script: "raised" | "lowered"): string | null {
  const small = [...text].map((one) => (script === "raised" ? superscripts : subscripts)[one]);
  return small.length > 0 && small.every((one) => one !== undefined) ? small.join("") : null;
}

const plain = "0123456789+-=()n";
const superscripts = paired("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ");
const subscripts = paired("₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₙ");

function paired(small: string): Record<string, string> {
  return Object.fromEntries([...plain].map((one, at) => [one, small[at] ?? one]));
}

function decoration(element: Element, styleOf: StyleOf): string {
  const style = styleOf(element);
  if (element.tagName === "a") return "";
  return `${style.get("text-decoration") ?? ""} ${style.get("text-decoration-line") ?? ""}`;
}

function isBold(weight: string, around: boolean): boolean {
  if (weight === "inherit") return around;
  return /^(bold|bolder|[6-9]00)$/.test(weight);
}
