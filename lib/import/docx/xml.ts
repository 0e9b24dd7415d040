import { DOMParser, type Element, type Node } from "@xmldom/xmldom";

/**
 * An element. `name` has the usual prefix of its namespace (w:p, a:blip, v:imagedata), whatever prefix the file uses;
 * attributes go by their local name, those of relationships by r:id, r:embed and the like.
 */
export interface Xml {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: (Xml | string)[];
}

/** The part is no XML that Word or WPS would write. */
export class BrokenXml extends Error {
  override readonly name = "BrokenXml";
}

/** Deeper and longer than any document, so that nothing exhausts stack or memory. */
const deepest = 300;
const mostTags = 1_500_000;

/** Parses a part. Document types are refused: OOXML has none, and entities live there. @throws {BrokenXml} */
export function parseXml(bytes: Uint8Array): Xml {
  const text = decodeXml(bytes);
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw new BrokenXml("a document type");
  measure(text);
  try {
    const root = new DOMParser({ onError: stopAtErrors }).parseFromString(text, "text/xml").documentElement;
    if (root) return convert(root);
  } catch (error) {
    throw new BrokenXml(error instanceof Error ? error.message : String(error));
  }
  throw new BrokenXml("nothing in it");
}

/** The first child of that name. */
export function child(xml: Xml | undefined, name: string): Xml | undefined {
  return xml?.children.find((one): one is Xml => typeof one !== "string" && one.name === name);
}

export function elements(xml: Xml | undefined, name?: string): Xml[] {
  return (xml?.children ?? []).filter(
    (one): one is Xml => typeof one !== "string" && (name === undefined || one.name === name),
  );
}

/** The attribute `val` of a child: w:jc, w:numId and most others say their value so. */
export function val(xml: Xml | undefined, name: string): string | undefined {
  return child(xml, name)?.attributes.val;
}

/** On or off, as w:b, w:vanish and their like say it; undefined where nothing is said. */
export function toggle(xml: Xml | undefined, name: string): boolean | undefined {
  const found = child(xml, name);
  if (!found) return undefined;
  return !/^(?:0|false|off|none)$/i.test(found.attributes.val ?? "true");
}

function decodeXml(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const wide =
    first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : "";
  return new TextDecoder(wide || "utf-8").decode(bytes);
}

function measure(text: string): void {
  let depth = 0;
  let tags = 0;
  for (const [, end, , empty] of text.matchAll(/<(\/)?([a-z_])[^<>]*?(\/)?>/gi)) {
    tags += 1;
    if (end) depth -= 1;
    else if (!empty) depth += 1;
    if (depth > deepest || tags > mostTags) throw new BrokenXml("too deep or too long");
  }
}

function stopAtErrors(level: string, message: string): void {
  if (level !== "warning") throw new BrokenXml(message);
}

const prefixes: [RegExp, string][] = [
  [/\/wordprocessingml\/(?:2006\/)?main$/, "w"],
  [/\/drawingml\/(?:2006\/)?main$/, "a"],
  [/\/drawingml\/(?:2006\/)?wordprocessingDrawing$/, "wp"],
  [/\/drawingml\/(?:2006\/)?picture$/, "pic"],
  [/\/drawingml\/(?:2006\/)?chart$/, "c"],
  [/\/drawingml\/(?:2006\/)?diagram$/, "dgm"],
  [/\/officeDocument\/(?:2006\/)?math$/, "m"],
  [/\/wordprocessingShape$/, "wps"],
  [/^urn:schemas-microsoft-com:vml$/, "v"],
  [/^urn:schemas-microsoft-com:office:office$/, "o"],
  [/\/markup-compatibility\/2006$/, "mc"],
];
const relationships = /\/officeDocument\/(?:2006\/)?relationships$/;
const known = new Map<string, string>();

function convert(element: Element): Xml {
  const children: (Xml | string)[] = [];
  for (let node: Node | null = element.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === 1) children.push(convert(node as Element));
    else if (node.nodeType === 3 || node.nodeType === 4) children.push(node.nodeValue ?? "");
  }
  const attributes: Record<string, string> = {};
  for (const { localName, name, namespaceURI, value } of element.attributes) {
    const own = localName ?? name;
    attributes[relationships.test(namespaceURI ?? "") ? `r:${own}` : own] = value;
  }
  return { name: `${prefixOf(element)}:${element.localName ?? element.nodeName}`, attributes, children };
}

function prefixOf({ namespaceURI, prefix }: Element): string {
  const space = namespaceURI ?? "";
  const before = known.get(space);
  if (before !== undefined) return before;
  const found = prefixes.find(([pattern]) => pattern.test(space))?.[1];
  if (found) known.set(space, found);
  return found ?? prefix ?? "";
}
