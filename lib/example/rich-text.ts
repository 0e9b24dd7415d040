import { keyFigure } from "#lib/richtext/key-figures.ts";
import type { Block, Figure, RichText } from "#lib/richtext/model.ts";
import type { IllustrationKey } from "./illustrations/scenes.ts";
import type { ExampleBlock } from "./model.ts";
import { pictures } from "./pictures.ts";

/** The body as rich text, its pictures named by the ids under which they were stored. */
export function toRichText(
  blocks: readonly ExampleBlock[],
  imageIds: ReadonlyMap<IllustrationKey, string>,
): RichText {
  return { type: "doc", content: blocks.map((block) => toBlock(block, imageIds)) };
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
  if ("keyFigures" in block) return { type: "keyFigures", content: block.keyFigures.map(keyFigure) };
  if ("pair" in block) {
    return {
      type: "figures",
      attrs: { layout: "pair" },
      content: block.pair.map((key) => figure(key, imageIds)),
    };
  }
  if ("gallery" in block) {
    return {
      type: "figures",
      attrs: { layout: "gallery" },
      content: block.gallery.map(({ picture, caption }) => figure(picture, imageIds, { caption })),
    };
  }
  return figure(block.picture, imageIds, { wide: block.wide });
}

function figure(
  key: IllustrationKey,
  imageIds: ReadonlyMap<IllustrationKey, string>,
  { caption, wide }: { caption?: string; wide?: boolean } = {},
): Figure {
  const image = imageIds.get(key);
  if (!image) throw new Error(`The picture ${key} of the example has no image.`);
  const said = pictures[key];
  return {
    type: "figure",
    attrs: { image, alt: said.alt, credit: said.credit, layout: wide ? "wide" : "single" },
    content: text(caption ?? said.caption),
  };
}

const text = (value: string) => [{ type: "text" as const, text: value }];
const paragraph = (value: string) => ({ type: "paragraph" as const, content: text(value) });
const row = (type: "tableHeader" | "tableCell", cells: readonly string[]) => ({
  type: "tableRow" as const,
  content: cells.map((cell) => ({ type, attrs: { colspan: 1, rowspan: 1 }, content: [paragraph(cell)] })),
});
