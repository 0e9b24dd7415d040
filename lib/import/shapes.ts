import { keyFields } from "#lib/richtext/key-figures.ts";
import type { Block, Inline } from "#lib/richtext/model.ts";
import { plainText, textInline } from "./inline.ts";
import type { ImportBlock } from "./model.ts";

export type Paragraph = Extract<Block, { type: "paragraph" }>;
export type List = Extract<Block, { type: "bulletList" | "orderedList" }>;

/** A block as list items, quotations and cells may hold it: paragraphs and lists. Words stay, the shape goes. */
export function flattened(block: Block): (Paragraph | List)[] {
  switch (block.type) {
    case "paragraph":
    case "bulletList":
    case "orderedList":
      return [block];
    case "heading":
    case "figure":
      return paragraphs(block.content ?? []);
    case "blockquote":
      return block.content;
    case "figures":
      return block.content.flatMap(flattened);
    case "keyFigures":
      return block.content.flatMap((figure) =>
        paragraphs(textInline(Object.values(keyFields(figure)).filter(Boolean).join(" "))),
      );
    case "table":
      return block.content.flatMap((row) =>
        paragraphs(textInline(row.content.map((cell) => cell.content.map(wordsOf).join(" ")).join(" | "))),
      );
  }
}

/** The words of a block, each paragraph a line. */
export function wordsOf(block: Block): string {
  switch (block.type) {
    case "paragraph":
    case "heading":
    case "figure":
      return plainText(block.content ?? []);
    case "bulletList":
    case "orderedList":
      return block.content.flatMap((item) => item.content.map(wordsOf)).join("\n");
    default:
      return flattened(block).map(wordsOf).join("\n");
  }
}

/** The words of a line with all that the file put inside its item. */
export function allWords(block: ImportBlock): string {
  const more = block.kind === "text" ? (block.more ?? []).map(wordsOf) : [];
  return [block.text, ...more].filter((part) => part !== "").join("\n");
}

/** What an item of a list holds; the editor's schema wants it to begin with a paragraph. */
export function itemContent(blocks: Block[]): (Paragraph | List)[] {
  const content = blocks.flatMap(flattened);
  return content[0]?.type === "paragraph" ? content : [{ type: "paragraph" }, ...content];
}

export function paragraphs(content: Inline[]): Paragraph[] {
  return content.length > 0 ? [{ type: "paragraph", content }] : [];
}
