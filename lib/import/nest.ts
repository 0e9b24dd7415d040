import type { Block } from "#lib/richtext/model.ts";
import type { Draft } from "./drafts.ts";
import { itemContent, type List, paragraphs } from "./shapes.ts";

type TextDraft = Extract<Draft, { kind: "text" }>;

/**
 * Puts an item of a deeper level into the item above it. `depth` counts from that one: 1 is a list inside it, 2 a list
 * inside the last item of that list.
 */
export function nest(parent: TextDraft, depth: number, item: TextDraft): void {
  parent.more ??= [];
  put(parent.more, depth, item);
}

/** A further line of the paragraph that was nested last. */
export function continueNested(parent: TextDraft, line: TextDraft): void {
  const paragraph = lastParagraph(parent.more ?? []);
  if (paragraph) paragraph.content = [...(paragraph.content ?? []), { type: "hardBreak" }, ...line.inline];
}

function put(blocks: Block[], depth: number, item: TextDraft): void {
  const last = blocks.at(-1);
  const list = last?.type === "bulletList" || last?.type === "orderedList" ? last : null;
  const inside = list?.content.at(-1);
  if (depth > 1 && inside) {
    put(inside.content, depth - 1, item);
    return;
  }
  const type = item.item?.ordered ? "orderedList" : "bulletList";
  const content = { type: "listItem" as const, content: itemContent(paragraphs([...item.inline])) };
  if (list?.type === type) list.content.push(content);
  else blocks.push(newList(type, item.item?.number ?? 1, content));
}

function newList(type: List["type"], start: number, item: List["content"][number]): List {
  return type === "orderedList" ? { type, attrs: { start }, content: [item] } : { type, content: [item] };
}

function lastParagraph(blocks: Block[]): Extract<Block, { type: "paragraph" }> | null {
  const last = blocks.at(-1);
  if (last?.type === "paragraph") return last;
  if (last?.type === "bulletList" || last?.type === "orderedList")
    return lastParagraph(last.content.at(-1)?.content ?? []);
  return null;
}
