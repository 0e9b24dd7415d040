import { parse, type DefaultTreeAdapterTypes as Tree } from "parse5";

export type Element = Tree.Element;
export type Child = Tree.ChildNode;

/**
 * What a clipboard holds, parsed as a browser would. Word's “downlevel-revealed” comments (`<![if !vml]>`) are comments
 * of their own to such a parser, so what they enclose stays; what stands in `<!--[if …]>` is for Word alone, and goes.
 */
export function parseHtml(html: string): Element {
  const document = parse(html);
  return document.childNodes.find((node) => isElement(node) && node.tagName === "html") as Element;
}

export function isElement(node: Tree.Node): node is Element {
  return "tagName" in node;
}

export function isText(node: Tree.Node): node is Tree.TextNode {
  return node.nodeName === "#text";
}

export function attribute(element: Element, name: string): string {
  return element.attrs.find((one) => one.name === name)?.value ?? "";
}

export function hasClass(element: Element, pattern: RegExp): boolean {
  return attribute(element, "class")
    .split(/\s+/)
    .some((name) => pattern.test(name));
}

/** All text inside, hidden or not. Without recursion: pasted markup may be nested as deep as it likes. */
export function textOf(node: Child): string {
  const parts: string[] = [];
  const waiting: Child[] = [node];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (isText(next)) parts.push(next.value);
    else if (isElement(next)) waiting.push(...next.childNodes.toReversed());
  }
  return parts.join("");
}

/** The elements of these names inside, in their order, without those inside `except`. */
export function elementsIn(root: Element, names: Set<string>, except: Set<string> = new Set()): Element[] {
  const found: Element[] = [];
  const waiting: Child[] = root.childNodes.toReversed();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (!isElement(next)) continue;
    if (names.has(next.tagName)) found.push(next);
    if (!except.has(next.tagName)) waiting.push(...next.childNodes.toReversed());
  }
  return found;
}
