import type { Token } from "markdown-it";
import type { Block, Inline } from "#lib/richtext/model.ts";
import { textInline } from "./inline.ts";
import { type Finds, joinedInline } from "./markdown-inline.ts";
import { flattened, itemContent, type List, paragraphs } from "./shapes.ts";

/** The tokens of a block and what is inside it. */
export interface Node {
  token: Token;
  children: Node[];
}

export function tree(tokens: Token[]): Node[] {
  const root: Node[] = [];
  const open: Node[][] = [root];
  for (const token of tokens) {
    if (token.nesting === -1) {
      open.pop();
      continue;
    }
    const node = { token, children: [] };
    open.at(-1)?.push(node);
    if (token.nesting === 1) open.push(node.children);
  }
  return root;
}

/** The number of the first source line of a node, from 1. */
export function firstLine(node: Node, fallback = 1): number {
  return node.token.map ? node.token.map[0] + 1 : fallback;
}

export function blockOf(node: Node, line: number, finds: Finds): Block[] {
  const at = firstLine(node, line);
  const inside = () => node.children.flatMap((child) => blockOf(child, at, finds));
  switch (node.token.type) {
    case "paragraph_open":
    case "heading_open":
      return paragraphs(inlineOf(node, at, finds));
    case "fence":
      return paragraphs(textInline(node.token.content.trimEnd()));
    case "blockquote_open":
      return wrapped(inside().flatMap(flattened), (content) => ({ type: "blockquote", content }));
    case "bullet_list_open":
      return [{ type: "bulletList", content: items(node, at, finds) }];
    case "ordered_list_open":
      return [{ type: "orderedList", attrs: { start: startOf(node) }, content: items(node, at, finds) }];
    case "table_open":
      return [table(node, at, finds)];
    default:
      return [];
  }
}

export function inlineOf(node: Node, line: number, finds: Finds): Inline[] {
  return node.children.flatMap((child) =>
    joinedInline(child.token.children ?? [], firstLine(child, line), finds),
  );
}

/** The number a list begins with; many write every item as `1.` and mean the list to count. */
export function startOf(list: Node): number {
  return Number(list.token.attrGet("start") ?? 1);
}

function wrapped<T>(content: T[], make: (content: T[]) => Block): Block[] {
  return content.length > 0 ? [make(content)] : [];
}

function items(list: Node, line: number, finds: Finds): List["content"] {
  return list.children.map((item) => ({
    type: "listItem",
    content: itemContent(item.children.flatMap((child) => blockOf(child, firstLine(item, line), finds))),
  }));
}

function table(node: Node, line: number, finds: Finds): Block {
  const rows = node.children.flatMap((part) => part.children);
  return {
    type: "table",
    content: rows.map((row) => ({
      type: "tableRow",
      content: row.children.map((cell) => ({
        type: cell.token.type === "th_open" ? "tableHeader" : "tableCell",
        attrs: { colspan: 1, rowspan: 1 },
        content: [{ type: "paragraph", ...contentOf(inlineOf(cell, firstLine(row, line), finds)) }],
      })),
    })),
  };
}

function contentOf(content: Inline[]): { content?: Inline[] } {
  return content.length > 0 ? { content } : {};
}
