import { attribute, type Element, elementsIn, textOf } from "#lib/richtext/paste/dom.ts";
import type { LeftOutReason } from "../model.ts";
import { deepestPage, nodesIn } from "./page-tree.ts";

const code = /^(?:script|style|noscript|template|link|meta|title|base)$/;
const controls =
  /^(?:iframe|frame|object|embed|applet|video|audio|canvas|svg|button|select|input|textarea|option|map)$/;
const around = /^(?:nav|footer|aside|menu)$/;
const roles = /^(?:navigation|banner|contentinfo|search|complementary|menu|menubar|toolbar|dialog)$/;
const names =
  /(?:^|[\s_-])(?:nav|navbar|menu|crumbs?|breadcrumbs?|footer|foot|sidebar|aside|share|bdsharebuttonbox|comments?|related|recommend|copyright|toolbar|pager|pagination|search|login|ads?|qrcode|friendlinks?|sitemap|hot)(?:$|[\s_-])/i;

/** Elements whose content nobody reads. */
export function isCode(tagName: string): boolean {
  return code.test(tagName);
}

/** Why an element is no text of the document, by what it is itself; null where it may be. */
export function reasonOf(element: Element): LeftOutReason | null {
  const { tagName } = element;
  if (code.test(tagName) || controls.test(tagName)) return "pageCode";
  if (isHidden(element)) return "hiddenText";
  if (around.test(tagName) || roles.test(attribute(element, "role"))) return "navigation";
  if (names.test(`${attribute(element, "class")} ${attribute(element, "id")}`) && share(element) > 0.3) {
    return "navigation";
  }
  return isListOfLinks(element) ? "navigation" : null;
}

function isHidden(element: Element): boolean {
  const style = attribute(element, "style");
  return (
    element.attrs.some(({ name }) => name === "hidden") ||
    /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|font-size\s*:\s*0(?:px|pt|em)?\s*(?:;|$))/i.test(
      style,
    )
  );
}

/** Three links and hardly a word beside them. */
function isListOfLinks(element: Element): boolean {
  if (!/^(?:ul|ol|div|table|tr|td|dl|p|section)$/.test(element.tagName)) return false;
  return linksIn(element).length >= 3 && share(element) > 0.7;
}

/** The part of an element's words that is in links, 0 to 1; 1 where it has no words. */
function share(element: Element): number {
  const all = lengthOf(textOf(element));
  return all === 0 ? 1 : linkedLength(element) / all;
}

function linkedLength(element: Element): number {
  return linksIn(element).reduce((sum, link) => sum + lengthOf(textOf(link)), 0);
}

function linksIn(element: Element): Element[] {
  return element.tagName === "a" ? [element] : elementsIn(element, new Set(["a"]), new Set(["a"]));
}

/**
 * The element that holds the text: from the body down, as long as one child has nearly all words that are neither link
 * nor code. A hidden one counts, because WeChat's pages show their text by script.
 */
export function mainOf(body: Element): Element {
  const weights = new Map<Element, number>();
  weigh(body, weights, 0);
  let main = body;
  for (let depth = 0; depth < deepestPage; depth += 1) {
    const own = weights.get(main) ?? 0;
    const next = nodesIn(main).find(
      (node): node is Element => typeof node !== "string" && (weights.get(node) ?? 0) > own * 0.8,
    );
    if (!next || own === 0 || /^(?:p|li|h[1-6]|table|ul|ol|blockquote)$/.test(next.tagName)) break;
    main = next;
  }
  return main;
}

function weigh(element: Element, weights: Map<Element, number>, depth: number): number {
  let weight = 0;
  const skipped =
    code.test(element.tagName) || controls.test(element.tagName) || around.test(element.tagName);
  if (!skipped && element.tagName !== "a" && depth < deepestPage) {
    for (const node of nodesIn(element)) {
      weight += typeof node === "string" ? lengthOf(node) : weigh(node, weights, depth + 1);
    }
  }
  weights.set(element, weight);
  return weight;
}

function lengthOf(text: string): number {
  return text.replace(/\s+/g, "").length;
}
