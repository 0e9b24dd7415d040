import { z } from "zod";
import { makeSound } from "#lib/platform/sound-text.ts";
import { type KeyFields, keyFigure, keyParts } from "./key-figures.ts";
import { safeHref } from "./link.ts";
import type { Block, Figure, Inline, KeyFigure, Mark, RichText } from "./model.ts";
import { soundSource } from "./source.ts";

/** What a client may have put into a document: any of this may be missing or of another type. */
export interface LooseNode {
  type?: unknown;
  text?: unknown;
  attrs?: Record<string, unknown>;
  marks?: LooseNode[];
  content?: LooseNode[];
}

const everywhere = new Set(["paragraph", "bulletList", "orderedList"]);
const atTop = new Set([
  ...everywhere,
  ...["heading", "figure", "figures", "keyFigures", "blockquote", "table"],
]);
const inline = new Set(["text", "hardBreak"]);

/** Deeper nesting is flattened: nobody writes it, and it would exhaust the stack of whoever reads it. */
const deepest = 12;

/**
 * Makes a valid text of anything: unsafe links and unknown marks go, unknown blocks become paragraphs of what
 * they say, and what must not be empty gets an empty paragraph. A valid text stays as it is.
 */
export function normalise(nodes: LooseNode[]): RichText {
  return { type: "doc", content: blocks(nodes, atTop, 0) };
}

function blocks(nodes: LooseNode[], allowed: Set<string>, depth: number): Block[] {
  const result: Block[] = [];
  let loose: LooseNode[] = [];
  const wrapLoose = () => {
    if (loose.length > 0) result.push(paragraph(loose));
    loose = [];
  };
  for (const node of nodes) {
    if (inline.has(String(node.type))) {
      loose.push(node);
      continue;
    }
    wrapLoose();
    if (depth < deepest && allowed.has(String(node.type))) result.push(...block(node, depth));
    else if (contentOf(node).some((child) => inline.has(String(child.type))))
      result.push(paragraph(contentOf(node)));
    else result.push(...blocks(contentOf(node), allowed, depth));
  }
  wrapLoose();
  return result;
}

function block(node: LooseNode, depth: number): Block[] {
  switch (node.type) {
    case "heading":
      return [{ type: "heading", attrs: { level: node.attrs?.level === 2 ? 2 : 1 }, ...inlineContent(node) }];
    case "figure":
      return [figure(node)];
    case "figures":
      return figureGroup(node, depth);
    case "keyFigures":
      return keyFigures(node, depth);
    case "bulletList":
      return [{ type: "bulletList", content: items(node, depth) }];
    case "orderedList": {
      const start = whole(node.attrs?.start, 0, 99_999, 1);
      return [{ type: "orderedList", attrs: { start }, content: items(node, depth) }];
    }
    case "blockquote":
      return [{ type: "blockquote", content: inner(node, depth) }];
    case "table":
      return [table(node, depth)];
    default:
      return [paragraph(contentOf(node))];
  }
}

type Inner = Extract<Block, { type: "paragraph" | "bulletList" | "orderedList" }>;
type Items = Extract<Block, { type: "bulletList" }>["content"];
type Table = Extract<Block, { type: "table" }>;

function inner(node: LooseNode, depth: number): Inner[] {
  const content = blocks(contentOf(node), everywhere, depth + 1) as Inner[];
  return content.length > 0 ? content : [{ type: "paragraph" }];
}

function items(node: LooseNode, depth: number): Items {
  const content = contentOf(node).map((item) => ({ type: "listItem" as const, content: inner(item, depth) }));
  return content.length > 0 ? content : [{ type: "listItem", content: [{ type: "paragraph" }] }];
}

function table(node: LooseNode, depth: number): Table {
  const rows = contentOf(node).map((row) => ({
    type: "tableRow" as const,
    content: contentOf(row).map((cell) => ({
      type: cell.type === "tableHeader" ? ("tableHeader" as const) : ("tableCell" as const),
      attrs: {
        colspan: whole(cell.attrs?.colspan, 1, 100, 1),
        rowspan: whole(cell.attrs?.rowspan, 1, 1000, 1),
      },
      content: inner(cell, depth),
    })),
  }));
  return { type: "table", content: rows.length > 0 ? rows : [{ type: "tableRow", content: [] }] };
}

function figure(node: LooseNode): Figure {
  const caption = contentOf(node)
    .map((child) => clean(child.text))
    .join("");
  const image = z.uuid().safeParse(node.attrs?.image);
  const source = image.success ? undefined : soundSource(clean(node.attrs?.source));
  return {
    type: "figure",
    attrs: {
      image: image.success ? image.data : null,
      alt: clip(node.attrs?.alt, 500),
      credit: clip(node.attrs?.credit, 100),
      layout: node.attrs?.layout === "wide" ? "wide" : "single",
      ...(source ? { source } : {}),
    },
    ...(caption ? { content: [{ type: "text" as const, text: caption }] } : {}),
  };
}

/** One that is left alone is no group; two people may each have taken one out. What is no picture comes after. */
function figureGroup(node: LooseNode, depth: number): Block[] {
  const { own, others } = divided(node, "figure");
  const rest = blocks(others, atTop, depth + 1);
  const [first, ...more] = own.map((child): Figure => {
    const { attrs, ...whole } = figure(child);
    return { ...whole, attrs: { ...attrs, layout: "single" } };
  });
  if (!first) return rest;
  if (more.length === 0) return [first, ...rest];
  const layout = node.attrs?.layout === "gallery" || more.length > 1 ? "gallery" : "pair";
  return [{ type: "figures", attrs: { layout }, content: [first, ...more] }, ...rest];
}

function keyFigures(node: LooseNode, depth: number): Block[] {
  const { own, others } = divided(node, "keyFigure");
  const rest = blocks(others, atTop, depth + 1);
  return own.length > 0 ? [{ type: "keyFigures", content: own.map(oneKeyFigure) }, ...rest] : rest;
}

/** A part that is there twice says both; what stands in no part belongs to the note. */
function oneKeyFigure(node: LooseNode): KeyFigure {
  const fields: KeyFields = { label: "", value: "", unit: "", change: "", note: "" };
  for (const child of contentOf(node)) {
    const part = keyParts.find(({ type }) => type === child.type)?.name ?? "note";
    fields[part] += wordsOf(child).replace(/\n/g, " ");
  }
  return keyFigure(fields);
}

function wordsOf(node: LooseNode, depth = 0): string {
  if (depth > deepest) return "";
  return (
    clean(node.text) +
    contentOf(node)
      .map((child) => wordsOf(child, depth + 1))
      .join("")
  );
}

function divided(node: LooseNode, type: string): { own: LooseNode[]; others: LooseNode[] } {
  const own = contentOf(node).filter((child) => child.type === type);
  return { own, others: contentOf(node).filter((child) => child.type !== type) };
}

function paragraph(children: LooseNode[]): Extract<Block, { type: "paragraph" }> {
  return { type: "paragraph", ...inlineContent({ content: children }) };
}

function inlineContent(node: LooseNode): { content?: Inline[] } {
  const result: Inline[] = [];
  for (const child of contentOf(node)) {
    if (child.type === "hardBreak") {
      result.push({ type: "hardBreak" });
      continue;
    }
    const text = clean(child.text);
    if (!text) continue;
    const marks = marksOf(child);
    const last = result.at(-1);
    if (last?.type === "text" && JSON.stringify(last.marks ?? []) === JSON.stringify(marks))
      last.text += text;
    else result.push({ type: "text", text, ...(marks.length > 0 ? { marks } : {}) });
  }
  return result.length > 0 ? { content: result } : {};
}

/** In the order of the schema. */
function marksOf(node: LooseNode): Mark[] {
  const given = node.marks ?? [];
  const href = safeHref(given.find((mark) => mark.type === "link")?.attrs?.href);
  const has = (type: string) => given.some((mark) => mark.type === type);
  return [
    ...(href ? [{ type: "link" as const, attrs: { href } }] : []),
    ...(has("bold") ? [{ type: "bold" as const }] : []),
    ...(has("italic") ? [{ type: "italic" as const }] : []),
  ];
}

function contentOf(node: LooseNode): LooseNode[] {
  return node.content ?? [];
}

/** What was typed or pasted into a document passed no door: what a door would refuse is taken out here. */
export function clean(text: unknown): string {
  return typeof text === "string" ? makeSound(text).replace(/\r/g, "") : "";
}

function clip(text: unknown, length: number): string {
  return clean(text).slice(0, length).toWellFormed();
}

function whole(value: unknown, least: number, most: number, otherwise: number): number {
  const number = Number(value);
  return Number.isInteger(number) && number >= least && number <= most ? number : otherwise;
}
