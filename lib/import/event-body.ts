import type { Block, Figure, Inline } from "#lib/richtext/model.ts";
import { soundSource } from "#lib/richtext/source.ts";
import { appendInline, textInline } from "./inline.ts";
import type { ImportBlock, PictureBlock, TextBlock } from "./model.ts";
import { flattened, itemContent, type List, paragraphs } from "./shapes.ts";

/**
 * Builds the rich text of one event from its blocks: items become lists again, quoted paragraphs one quotation,
 * lines that go on become one paragraph, pictures become places for figures.
 */
export class EventBody {
  readonly blocks: Block[] = [];
  private readonly headingLevel: number;
  private paragraph: Inline[] | null = null;
  private list: { id: number; items: List["content"]; ordered: boolean } | null = null;
  private quote: { id: number; content: Extract<Block, { type: "blockquote" }>["content"] } | null = null;

  private readonly images: ReadonlyMap<string, string>;
  private readonly notes: Block[] = [];
  private group: number | undefined;

  /**
   * `headingLevel` is the level of the event's own heading in the file, 0 where it is no heading of the file.
   * `images` are the ids of pictures that are in the library, by their keys.
   */
  constructor(headingLevel: number, images: ReadonlyMap<string, string> = new Map()) {
    this.headingLevel = headingLevel;
    this.images = images;
  }

  /** Adds a block; `directly` says that it follows the last one with nothing left out between. */
  add(block: ImportBlock, directly: boolean): void {
    if (!directly) this.paragraph = null;
    if (block.kind === "text" && block.note) this.notes.push({ type: "paragraph", content: block.inline });
    else if (block.kind === "text") this.addText(block);
    else {
      this.close();
      if (block.kind === "ready") this.blocks.push(...block.blocks);
      if (block.kind === "picture") this.addPicture(block);
    }
  }

  /** Pictures that stood side by side in the file do so here. */
  private addPicture(block: PictureBlock): void {
    const own = figure(block, this.images);
    const last = this.blocks.at(-1);
    const together = block.group !== undefined && block.group === this.group;
    this.group = block.group;
    if (together && last?.type === "figures") {
      last.content.push(own);
      last.attrs.layout = "gallery";
    } else if (together && last?.type === "figure") {
      this.blocks.splice(-1, 1, { type: "figures", attrs: { layout: "pair" }, content: [last, own] });
    } else this.blocks.push(own);
  }

  /** Footnotes come behind all else. */
  finish(): void {
    this.close();
    this.blocks.push(...this.notes.splice(0));
  }

  /** The part of a heading's paragraph that is text. */
  addRest(inline: Inline[]): void {
    if (inline.length === 0) return;
    this.paragraph = [...inline];
    this.blocks.push({ type: "paragraph", content: this.paragraph });
  }

  /** What the file put inside the item that is the event's heading. */
  addMore(more: Block[]): void {
    this.close();
    this.blocks.push(...more);
  }

  private addText(block: TextBlock): void {
    if (block.continues !== undefined && this.paragraph) {
      appendInline(this.paragraph, textInline(block.continues));
      appendInline(this.paragraph, block.inline);
    } else {
      this.begin(block);
    }
    if (!block.more) return;
    const item = this.list?.items.at(-1);
    if (item && (block.item || block.continues !== undefined))
      item.content.push(...block.more.flatMap(flattened));
    else this.addMore(block.more);
  }

  private begin(block: TextBlock): void {
    if (block.quote === undefined || block.quote !== this.quote?.id) this.quote = null;
    if (!block.item || block.item.list !== this.list?.id) this.list = null;
    if (block.quote !== undefined && !this.quote) {
      this.quote = { id: block.quote, content: [] };
      this.blocks.push({ type: "blockquote", content: this.quote.content });
      this.list = null;
    }
    const content = [...block.inline];
    this.paragraph = content;
    const target: Block[] = this.quote?.content ?? this.blocks;
    if (block.item) {
      this.beginItem(block.item, target);
      this.list?.items.push({ type: "listItem", content: itemContent(paragraphs(content)) });
    } else if ((block.heading !== undefined || block.emphasised) && !this.quote) {
      const level = block.heading !== undefined && block.heading - this.headingLevel > 1 ? 2 : 1;
      this.blocks.push({ type: "heading", attrs: { level }, content });
    } else {
      target.push(...paragraphs(content));
    }
  }

  private beginItem({ list, ordered, number }: NonNullable<TextBlock["item"]>, target: Block[]): void {
    if (this.list) return;
    this.list = { id: list, items: [], ordered };
    const content = this.list.items;
    target.push(
      ordered ? { type: "orderedList", attrs: { start: number }, content } : { type: "bulletList", content },
    );
  }

  private close(): void {
    this.paragraph = null;
    this.list = null;
    this.quote = null;
  }
}

/** A picture that isn't in the library yet says where it can be had, which the editor offers to whoever writes. */
function figure(
  { alt, caption, credit = "", file, picture = "" }: PictureBlock,
  images: ReadonlyMap<string, string>,
): Figure {
  const content = caption ? [{ type: "text" as const, text: caption }] : [];
  const image = images.get(picture) ?? null;
  const name = file.split("/").at(-1) ?? "";
  const source = image ? undefined : soundSource(/^https?:/.test(file) ? file : name && `local:${name}`);
  return {
    type: "figure",
    attrs: { image, alt: alt.slice(0, 500), credit, layout: "single", ...(source && { source }) },
    ...(content.length > 0 && { content }),
  };
}
