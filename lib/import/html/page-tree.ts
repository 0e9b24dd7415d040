import { type Element, elementsIn, isElement, isText, parseHtml, textOf } from "#lib/richtext/paste/dom.ts";

export type Node = Element | string;

/** Deeper than any page; what is nested further is read as one run of words. */
export const deepestPage = 200;

export function parsePage(text: string): { title: string; body: Element | null } {
  const html = parseHtml(text);
  const [title] = elementsIn(html, new Set(["title"]), new Set(["body"]));
  const [body] = elementsIn(html, new Set(["body"]), new Set(["body"]));
  return { title: title ? textOf(title).trim() : "", body: body ?? null };
}

/** Elements and texts inside; comments and the like are nothing. */
export function nodesIn(element: Element): Node[] {
  return element.childNodes.flatMap((node): Node[] => {
    if (isElement(node)) return [node];
    return isText(node) ? [node.value] : [];
  });
}

/** The pictures that a page holds in itself, by their place among them from 1. */
export function dataImages(body: Element): Map<Element, number> {
  const images = elementsIn(body, new Set(["img"])).filter(({ attrs }) =>
    attrs.some(({ name, value }) => name === "src" && /^data:image\//i.test(value)),
  );
  return new Map(images.map((element, index) => [element, index + 1]));
}
