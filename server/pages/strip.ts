import { type DefaultTreeAdapterTypes, parse, serialize, defaultTreeAdapter as tree } from "parse5";
import { isSitePath } from "./routes.ts";

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

export interface StrippedDocument {
  html: string;
  /** What the page's `<meta name="x-status">` says, else null. */
  status: 308 | 404 | 410 | null;
  /** What its `<meta name="x-location">` says: a path of this site, present exactly with status 308. */
  location: string | null;
}

/**
 * Takes out of a rendered document all that only the framework's scripts would read. What a visitor sees stays
 * the same, as do JSON-LD and the site's own module under /assets/.
 *
 * @throws Error when the document would be incomplete without scripts, or misuses the two meta elements.
 */
export function strip(source: string): StrippedDocument {
  const document = parse(source);
  const orders = { status: "", location: "" };
  clean(document, orders);
  const status = readStatus(orders.status);
  return { html: serialize(document), status, location: readLocation(status, orders.location) };
}

function clean(
  parent: DefaultTreeAdapterTypes.ParentNode,
  orders: { status: string; location: string },
): void {
  for (const node of [...parent.childNodes]) {
    if (isElement(node)) {
      refuseIncomplete(node);
      readOrder(node, orders);
      node.attrs = node.attrs.filter(({ name }) => !leftovers.has(name));
      clean("content" in node ? (node as DefaultTreeAdapterTypes.Template).content : node, orders);
      keepFirstLineBreak(node);
    }
    if (isLeftover(node)) tree.detachNode(node);
  }
}

/** React and Next read these attributes; a browser does not. */
const leftovers = new Set(["nonce", "data-precedence", "data-href", "data-next-head", "data-reactroot"]);

function isLeftover(node: Node): boolean {
  if (node.nodeName === "#comment") return true;
  if (!isElement(node)) return false;
  switch (node.tagName) {
    case "script":
      return !isOwnScript(node);
    case "link":
      return isFrameworkLink(node);
    case "meta":
      return /^(x-status|x-location|next-)/.test(attribute(node, "name"));
    case "div":
      return node.childNodes.length === 0 && node.attrs.length === 1 && node.attrs[0]?.name === "hidden";
    default:
      return false;
  }
}

function isOwnScript(script: Element): boolean {
  if (attribute(script, "type") === "application/ld+json") return true;
  return attribute(script, "type") === "module" && attribute(script, "src").startsWith("/assets/");
}

function isFrameworkLink(link: Element): boolean {
  const relations = attribute(link, "rel").toLowerCase().split(/\s+/);
  const target = attribute(link, "href");
  if (relations.includes("expect")) return true;
  if (relations.includes("modulepreload")) return !target.startsWith("/assets/");
  return relations.includes("preload") && attribute(link, "as") === "script";
}

function refuseIncomplete(element: Element): void {
  const id = attribute(element, "id");
  if (element.tagName === "html" && id === "__next_error__")
    throw new Error("the page failed while it rendered");
  if (element.tagName === "template" && /^[BP]:/.test(id))
    throw new Error("the page holds a Suspense boundary, which only scripts complete");
}

function readOrder(element: Element, orders: { status: string; location: string }): void {
  if (element.tagName !== "meta" || element.parentNode?.nodeName !== "head") return;
  const name = attribute(element, "name");
  if (name === "x-status") orders.status = attribute(element, "content");
  if (name === "x-location") orders.location = attribute(element, "content");
}

function readStatus(given: string): StrippedDocument["status"] {
  switch (given) {
    case "":
      return null;
    case "308":
      return 308;
    case "404":
      return 404;
    case "410":
      return 410;
    default:
      throw new Error(`x-status says ${given}; it may say 308, 404 or 410`);
  }
}

function readLocation(status: StrippedDocument["status"], given: string): string | null {
  if ((status === 308) !== (given !== "")) throw new Error("x-status 308 and x-location come together");
  if (given === "") return null;
  if (!isSitePath(given)) throw new Error(`x-location is no path of this site: ${given}`);
  return given;
}

/** A parser drops the first line break of these elements, so one that is content must be written twice. */
function keepFirstLineBreak(element: Element): void {
  if (!["pre", "textarea", "listing"].includes(element.tagName)) return;
  const [first] = element.childNodes;
  if (first?.nodeName === "#text" && "value" in first && first.value.startsWith("\n"))
    first.value = `\n${first.value}`;
}

function isElement(node: Node): node is Element {
  return "tagName" in node;
}

function attribute(element: Element, name: string): string {
  return element.attrs.find((attr) => attr.name === name)?.value ?? "";
}
