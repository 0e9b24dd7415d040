import type { Block, RichText } from "#lib/richtext/model.ts";
import { pairFigures } from "#lib/richtext/pair-figures.ts";
import type { IllustrationKey } from "./illustrations/scenes.ts";
import type { ExampleBlock } from "./model.ts";
import { pictures } from "./pictures.ts";

/** The body as rich text, its pictures named by the ids under which they were stored. */
export function toRichText(
  blocks: readonly ExampleBlock[],
  imageIds: ReadonlyMap<IllustrationKey, string>,
): RichText {
  return { type: "doc", content: pairFigures(blocks.map((block) => toBlock(block, imageIds))) };
}

function toBlock(block: ExampleBlock, imageIds: ReadonlyMap<IllustrationKey, string>): Block {
  if (typeof block === "string") return paragraph(block);
  if ("heading" in block) return { type: "heading", attrs: { level: 1 }, content: text(block.heading) };
  if ("quote" in block) return { type: "blockquote", content: [paragraph(block.quote)] };
  if ("list" in block) {
    return {
      type: "bulletList",
      content: block.list.map((item) => ({ type: "listItem", content: [paragraph(item)] })),
    };
  }
  if ("table" in block) {
    const { head, rows } = block.table;
    return { type: "table", content: [row("tableHeader", head), ...rows.map((r) => row("tableCell", r))] };
  }
  const image = imageIds.get(block.picture);
  if (!image) throw new Error(`The picture ${block.picture} of the example has no image.`);
  const { alt, credit, caption } = pictures[block.picture];
  return { type: "figure", attrs: { image, alt, credit, layout: "single" }, content: text(caption) };
}

const text = (value: string) => [{ type: "text" as const, text: value }];
const paragraph = (value: string) => ({ type: "paragraph" as const, content: text(value) });
const row = (type: "tableHeader" | "tableCell", cells: readonly string[]) => ({
  type: "tableRow" as const,
  content: cells.map((cell) => ({ type, attrs: { colspan: 1, rowspan: 1 }, content: [paragraph(cell)] })),
});
