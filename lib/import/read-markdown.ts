import MarkdownIt, { type Token } from "markdown-it";
import { type Unnamed, withIds } from "./block-ids.ts";
import { isSeparator } from "./furniture.ts";
import { plainText, trimmed } from "./inline.ts";
import { blockOf, firstLine, inlineOf, type Node, startOf, tree } from "./markdown-blocks.ts";
import { type Finds, inlineLines } from "./markdown-inline.ts";
import type { ImportBlock, TextBlock, Warning } from "./model.ts";
import { readText } from "./read-text.ts";
import { wordsOf } from "./shapes.ts";

const maxNesting = 20;

/*
 * HTML, strikethrough and code marks have no counterpart in our text, so they stay visible as they were typed.
 * Indented code is switched off because Chinese paragraphs are indented. Addresses are judged where links are made.
 */
const markdown = new MarkdownIt("default", { html: false, maxNesting }).disable([
  "code",
  "strikethrough",
  "backticks",
]);
markdown.validateLink = () => true;
markdown.normalizeLink = (address) => address;

/** Markdown (CommonMark and tables): one block for each line of a paragraph, item of a list, table and picture. */
export function readMarkdown(text: string): { blocks: ImportBlock[]; warnings: Warning[] } {
  const front = frontMatter(text);
  const tokens = markdown.parse(front.rest, {});
  // The parser drops what is nested deeper, so such a file is better read as plain text.
  if (tokens.some((token) => token.level >= maxNesting - 1)) {
    return { blocks: readText(text), warnings: [{ code: "nestedTooDeep", values: {} }] };
  }
  const warnings: Warning[] = [];
  const blocks: Unnamed[] = [...front.blocks];
  for (const node of tree(tokens)) {
    const finds: Finds = { pictures: [], warnings };
    blocks.push(...placed(topBlocks(node, finds), finds));
  }
  const all = [...blocks, ...unread(front.rest, tokens)].sort((a, b) => a.line - b.line);
  return { blocks: withIds(all), warnings: [...warnings, ...leftovers(all)] };
}

function topBlocks(node: Node, finds: Finds): Unnamed[] {
  const line = firstLine(node);
  const endLine = node.token.map?.[1] ?? line;
  switch (node.token.type) {
    case "paragraph_open":
      return paragraph(node, line, finds);
    case "heading_open": {
      const inline = inlineOf(node, line, finds);
      const heading = Number(node.token.tag.slice(1));
      return [{ kind: "text", line, endLine, text: plainText(inline), inline, heading }];
    }
    case "hr":
      return [];
    case "bullet_list_open":
    case "ordered_list_open":
      return list(node, finds);
    case "blockquote_open":
      return node.children
        .flatMap((child) => topBlocks(child, finds))
        .map((block) => (block.kind === "text" ? { ...block, quote: line } : block));
    default: {
      const made = blockOf(node, line, finds);
      const words = made.map(wordsOf).join("\n");
      return made.length > 0 ? [{ kind: "ready", line, endLine, text: trimmed(words), blocks: made }] : [];
    }
  }
}

function paragraph(node: Node, line: number, finds: Finds): Unnamed<TextBlock>[] {
  const lines = node.children.flatMap((child) =>
    inlineLines(child.token.children ?? [], firstLine(child, line), finds),
  );
  return lines.map(({ line, inline, continues }) => ({
    kind: "text",
    line,
    endLine: line,
    text: plainText(inline),
    inline,
    ...(continues !== undefined && { continues }),
  }));
}

function list(node: Node, finds: Finds): Unnamed[] {
  const ordered = node.token.type === "ordered_list_open";
  const written = node.children.map((item) => Number(item.token.info || 0));
  // Where every item is written `1.` the list counts by itself, as Markdown means it.
  const counted = written.length > 1 && written.every((number) => number === written[0]);
  return node.children.flatMap((item, position): Unnamed[] => {
    const line = firstLine(item);
    const [first, ...rest] = item.children;
    const lines: Unnamed<TextBlock>[] =
      first?.token.type === "paragraph_open" ? paragraph(first, line, finds) : [];
    const others = lines.length > 0 ? rest : item.children;
    const more = others.flatMap((child) => blockOf(child, line, finds));
    if (lines.length === 0 && more.length === 0) return [];
    const head = lines[0] ?? {
      kind: "text",
      line,
      endLine: item.token.map?.[1] ?? line,
      text: "",
      inline: [],
    };
    const number = counted || !ordered ? startOf(node) + position : (written[position] ?? position + 1);
    const style = node.token.markup === ")" ? ")" : ".";
    const result = [
      { ...head, item: { list: firstLine(node), ordered, number, style } as const },
      ...lines.slice(1),
    ];
    const last = result[result.length - 1];
    if (last && more.length > 0) {
      result[result.length - 1] = { ...last, endLine: item.token.map?.[1] ?? last.endLine, more };
    }
    return result;
  });
}

/** Pictures stand after the block of their line; the words after a picture begin a paragraph of their own. */
function placed(blocks: Unnamed[], finds: Finds): Unnamed[] {
  const waiting = [...finds.pictures].sort((a, b) => a.line - b.line);
  const result: Unnamed[] = [];
  blocks.forEach((block, index) => {
    const before = result.at(-1)?.kind === "picture";
    if (before && block.kind === "text" && block.continues !== undefined) {
      const { continues: _, ...own } = block;
      result.push(own);
    } else {
      result.push(block);
    }
    const next = blocks[index + 1]?.line ?? Number.POSITIVE_INFINITY;
    while (waiting[0] && waiting[0].line < next) result.push(waiting.shift() as Unnamed);
  });
  return [...result, ...waiting];
}

/** The block of `name: value` lines between `---` at the very beginning that many programs write. */
function frontMatter(text: string): { blocks: Unnamed[]; rest: string } {
  const lines = text.split(/\r\n|\r|\n/);
  const end = lines.slice(0, 50).findIndex((line, index) => index > 0 && line.trim() === "---");
  const inside = lines.slice(1, Math.max(end, 1));
  if (
    lines[0]?.trim() !== "---" ||
    end < 1 ||
    !inside.every((line) => /^\s*$|^\s*[\p{L}_-]+\s*:|^\s*- /u.test(line))
  ) {
    return { blocks: [], rest: text };
  }
  const blocks = readText(lines.slice(0, end + 1).join("\n"));
  return { blocks, rest: [...lines.slice(0, end + 1).map(() => ""), ...lines.slice(end + 1)].join("\n") };
}

/** Lines that are no text: separators, and the addresses of links, which the links already carry. */
function unread(text: string, tokens: Token[]): Unnamed[] {
  const covered = new Set<number>();
  for (const { level, map, type } of tokens) {
    if (level > 0 || !map || type === "hr") continue;
    for (let line = map[0]; line < map[1]; line += 1) covered.add(line);
  }
  return text.split(/\r\n|\r|\n/).flatMap((source, index): Unnamed[] => {
    const own = trimmed(source);
    if (covered.has(index) || own === "") return [];
    const reason = isSeparator(own) ? "separator" : "linkDefinition";
    return [{ kind: "skipped", line: index + 1, endLine: index + 1, text: own, reason }];
  });
}

/** Marks that were typed but not understood, as `**` beside Chinese punctuation often is, and tags of HTML. */
function leftovers(blocks: Unnamed[]): Warning[] {
  return blocks
    .filter((block) => /\*\*|__|~~|`|<\/?[a-z!]/i.test(block.text) && !/^[*_~`]+$/.test(block.text))
    .map((block) => ({ code: "marksLeft", line: block.line, values: {} }));
}
