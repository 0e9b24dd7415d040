import type { LooseNode } from "../normalise.ts";
import { plain } from "./picture-table.ts";
import { countSimplified, type Simplified } from "./simplified.ts";

/**
 * Puts everything where the schema has a place for it: what a list, a quotation or a cell cannot hold comes after
 * it, and the rest of the list goes on below.
 */
export function fitBlocks(blocks: LooseNode[], simplified: Simplified): LooseNode[] {
  const ranks = headingRanks(blocks, simplified);
  return blocks.flatMap((block) => fitBlock(block, simplified, ranks));
}

/** The same for a cell, a list's item or a quotation that is there already: what it holds, and what comes after it. */
export function fitInside(
  blocks: LooseNode[],
  simplified: Simplified,
): { content: LooseNode[]; after: LooseNode[] } {
  const after: LooseNode[] = [];
  const content = blocks.flatMap((block) => fitCell(block, after, simplified, new Map()));
  return { content, after };
}

function fitBlock(block: LooseNode, simplified: Simplified, ranks: Map<number, number>): LooseNode[] {
  switch (block.type) {
    case "heading":
      return [{ ...block, attrs: { level: ranks.get(Number(block.attrs?.level)) ?? 1 } }];
    case "bulletList":
    case "orderedList":
      return fitList(block, simplified, ranks);
    case "blockquote":
      return fitQuote(block, simplified, ranks);
    case "table":
      return fitTable(block, simplified, ranks);
  }
  return [block];
}

/** The two ranks of headings are given to the highest that occur; those below them share the second. */
function headingRanks(blocks: LooseNode[], simplified: Simplified): Map<number, number> {
  const levels: number[] = [];
  const look = (nodes: LooseNode[]) => {
    for (const node of nodes) {
      if (node.type === "heading") levels.push(Number(node.attrs?.level));
      else look(node.content ?? []);
    }
  };
  look(blocks);
  const ranks = new Map([...new Set(levels)].sort().map((level, at) => [level, Math.min(at + 1, 2)]));
  const third = [...ranks.keys()].slice(2);
  const merged = levels.filter((level) => third.includes(level)).length;
  if (merged > 0) countSimplified(simplified, "headings", merged);
  return ranks;
}

const inside = /^(paragraph|bulletList|orderedList)$/;

function fitList(list: LooseNode, simplified: Simplified, ranks: Map<number, number>): LooseNode[] {
  const result: LooseNode[] = [];
  let items: LooseNode[] = [];
  let number = Number(list.attrs?.start ?? 1);
  const close = () => {
    if (items.length === 0) return;
    const attrs = list.type === "orderedList" ? { attrs: { start: number } } : {};
    result.push({ type: list.type, ...attrs, content: items });
    number += items.length;
    items = [];
  };
  for (const item of list.content ?? []) {
    let open: LooseNode[] | null = [];
    for (const block of lower(item.content ?? [], simplified, ranks)) {
      if (open && inside.test(String(block.type))) open.push(block);
      else {
        if (open?.length) items.push({ type: "listItem", content: open });
        open = null;
        close();
        result.push(block);
      }
    }
    if (open?.length) items.push({ type: "listItem", content: open });
  }
  close();
  return result;
}

function fitQuote(quote: LooseNode, simplified: Simplified, ranks: Map<number, number>): LooseNode[] {
  const result: LooseNode[] = [];
  let content: LooseNode[] = [];
  const close = () => {
    if (content.length > 0) result.push({ type: "blockquote", content });
    content = [];
  };
  for (const block of lower(quote.content ?? [], simplified, ranks)) {
    if (inside.test(String(block.type))) content.push(block);
    else {
      close();
      result.push(block);
    }
  }
  close();
  return result;
}

function fitTable(table: LooseNode, simplified: Simplified, ranks: Map<number, number>): LooseNode[] {
  const after: LooseNode[] = [];
  const rows = (table.content ?? []).map((row) => ({
    ...row,
    content: (row.content ?? []).map((cell) => ({
      ...cell,
      content: (cell.content ?? []).flatMap((block) => fitCell(block, after, simplified, ranks)),
    })),
  }));
  return [{ ...table, content: rows }, ...after];
}

function fitCell(
  block: LooseNode,
  after: LooseNode[],
  simplified: Simplified,
  ranks: Map<number, number>,
): LooseNode[] {
  if (block.type === "table") {
    countSimplified(simplified, "nestedTables");
    return (block.content ?? []).flatMap((row) => {
      const cells = (row.content ?? []).map((cell) => cell.content ?? []);
      const inner = cells.flat().flatMap((one) => fitCell(one, after, simplified, ranks));
      return inner.every(({ type }) => type === "paragraph") ? [joined(inner)] : inner;
    });
  }
  return lower([block], simplified, ranks).flatMap((one) => {
    if (inside.test(String(one.type))) return [one];
    if (one.type === "table") return fitCell(one, after, simplified, ranks);
    const pictures = one.type === "figures" ? (one.content?.length ?? 0) : 1;
    countSimplified(simplified, "cellPictures", pictures);
    after.push(one);
    return [];
  });
}

/** What may stand in a list, a quotation or a cell, as near as can be; what may not is left for after it. */
function lower(blocks: LooseNode[], simplified: Simplified, ranks: Map<number, number>): LooseNode[] {
  return blocks.flatMap((block) => {
    if (block.type === "heading") {
      countSimplified(simplified, "cellHeadings");
      return [{ type: "paragraph", content: (block.content ?? []).map(bold) }];
    }
    if (block.type === "blockquote") return lower(block.content ?? [], simplified, ranks);
    return fitBlock(block, simplified, ranks);
  });
}

function bold(node: LooseNode): LooseNode {
  if (node.type !== "text") return node;
  return { ...node, marks: [...(node.marks ?? []), { type: "bold" }] };
}

function joined(paragraphs: LooseNode[]): LooseNode {
  return { type: "paragraph", content: [{ type: "text", text: paragraphs.map(plain).join(" ") }] };
}
