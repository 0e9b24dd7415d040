import { type DefaultTreeAdapterTypes, parse } from "parse5";

export type Element = DefaultTreeAdapterTypes.Element;
type Child = DefaultTreeAdapterTypes.ChildNode;

export type Node = Element | string;

/** Deeper than any page; what is nested further is read as one run of words. */
export const deepestPage = 200;

export function parsePage(text: string): { title: string; body: Element | null } {
  const document = parse(text);
  const html = document.childNodes.find((node): node is Element => node.nodeName === "html");
  const parts = html?.childNodes.filter(isElement) ?? [];
  const head = parts.find(({ tagName }) => tagName === "head");
  const title = head?.childNodes.filter(isElement).find(({ tagName }) => tagName === "title");
  return {
    title: title ? wordsIn(title).trim() : "",
    body: parts.find(({ tagName }) => tagName === "body") ?? null,
  };
}

/** Elements and texts inside; comments and the like are nothing. */
export function nodesIn(element: Element): Node[] {
  return element.childNodes.flatMap((node): Node[] => {
    if (isElement(node)) return [node];
    return "value" in node ? [node.value] : [];
  });
}

export function attribute(element: Element, name: string): string {
  return element.attrs.find((one) => one.name === name)?.value ?? "";
}

/** All words inside, white space as it is. */
export function wordsIn(element: Element, depth = 0): string {
  if (depth > deepestPage * 2) return "";
  return nodesIn(element)
    .map((node) => (typeof node === "string" ? node : wordsIn(node, depth + 1)))
    .join("");
}

function isElement(node: Child): node is Element {
  return "tagName" in node;
}
