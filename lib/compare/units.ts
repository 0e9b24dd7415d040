import canonicalize from "canonicalize";
import type { RichText } from "#lib/richtext/model.ts";

/** What is compared as one: a line of text with how it looks, a picture, a table, a block of figures. */
export type Unit = TextUnit | PictureUnit | TableUnit | FiguresUnit;

interface Keyed {
  /** The same for two units that say and show the same. */
  key: string;
  /** What it says, for telling whether two are akin. */
  says: string;
}
export interface TextUnit extends Keyed {
  type: "text";
  look: "paragraph" | "heading" | "subheading" | "quote" | "item" | "numbered";
  depth: number;
  text: string;
}
export interface PictureUnit extends Keyed {
  type: "picture";
  image: string | null;
  caption: string;
  alt: string;
  credit: string;
  /** How it stands among others: alone, wide, in a pair, in a gallery. */
  layout: string;
}
export interface TableUnit extends Keyed {
  type: "table";
  rows: string[][];
}
export interface FiguresUnit extends Keyed {
  type: "figures";
  rows: string[][];
}

/** Any node of a rich text: those that came after this was written are compared by what they say. */
interface Node {
  type: string;
  text?: string;
  attrs?: Record<string, unknown>;
  content?: Node[];
}

/** The lines, pictures and tables of a text in the order in which one reads them; empty lines are left out. */
export function unitsOf(body: RichText): Unit[] {
  return (body.content as Node[]).flatMap((node) => units(node, { look: "paragraph", depth: 0 }));
}

type Place = Pick<TextUnit, "look" | "depth">;

function units(node: Node, place: Place): Unit[] {
  switch (node.type) {
    case "figure":
      return [picture(node, String(node.attrs?.layout ?? "single"))];
    case "figures":
      return (node.content ?? []).map((figure) => picture(figure, String(node.attrs?.layout ?? "")));
    case "table":
      return [rowsUnit("table", node)];
    case "keyFigures":
      return [rowsUnit("figures", node)];
    case "heading":
      return text(node, { look: node.attrs?.level === 2 ? "subheading" : "heading", depth: 0 });
    case "blockquote":
      return inside(node, { look: "quote", depth: place.depth });
    case "bulletList":
      return inside(node, { look: "item", depth: place.depth + 1 });
    case "orderedList":
      return inside(node, { look: "numbered", depth: place.depth + 1 });
    default:
      return isLine(node) ? text(node, place) : inside(node, place);
  }
}

function inside(node: Node, place: Place): Unit[] {
  return (node.content ?? []).flatMap((child) => units(child, place));
}

function isLine({ content = [] }: Node): boolean {
  return content.every(({ type }) => type === "text" || type === "hardBreak");
}

function text(node: Node, place: Place): Unit[] {
  const says = said(node);
  if (!says.trim()) return [];
  return [{ type: "text", ...place, text: says, says, key: keyOf([place, node.content]) }];
}

function picture(node: Node, layout: string): PictureUnit {
  const { image, alt, credit } = node.attrs ?? {};
  const caption = said(node);
  return {
    type: "picture",
    image: typeof image === "string" ? image : null,
    caption,
    alt: String(alt ?? ""),
    credit: String(credit ?? ""),
    layout,
    says: caption,
    key: keyOf([layout, node]),
  };
}

function rowsUnit(type: "table" | "figures", node: Node): Unit {
  const rows = (node.content ?? []).map((row) => (row.content ?? []).map(said));
  return { type, rows, says: rows.flat().join("\n"), key: keyOf(node) };
}

function said(node: Node): string {
  if (node.type === "text") return node.text ?? "";
  if (node.type === "hardBreak") return "\n";
  const parts = (node.content ?? []).map(said);
  return isLine(node) ? parts.join("") : parts.join("\n");
}

function keyOf(content: unknown): string {
  return canonicalize(content) ?? "";
}
