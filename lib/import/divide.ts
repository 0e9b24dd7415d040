import type { Candidate } from "./candidates.ts";
import { headingLike } from "./heading.ts";
import { plainText, sliceInline } from "./inline.ts";
import type { ImportBlock, TextBlock, Warning } from "./model.ts";
import { markerAt } from "./numbering.ts";

/**
 * Puts a number that stands alone on its line together with the heading on the next, as in texts from WeChat:
 * `01` and below it the heading.
 */
export function joinLoneNumbers(blocks: ImportBlock[]): ImportBlock[] {
  const result: ImportBlock[] = [];
  for (const block of blocks) {
    const lone = result.at(-1);
    if (lone && isLoneNumber(lone) && isBareHeading(block)) {
      result[result.length - 1] = {
        ...lone,
        endLine: block.endLine,
        text: `${lone.text}\n${block.text}`,
        inline: [...lone.inline, { type: "hardBreak" }, ...block.inline],
      };
    } else {
      result.push(block);
    }
  }
  return result;
}

/**
 * Divides blocks where events begin inside them, and says which blocks begin one. The parts together are the block
 * again, character for character, and `continues` joins them when neighbouring parts turn out to be of one role.
 * The first part keeps the block's id, the others have `id:2`, `id:3` …
 */
export function divide(
  blocks: ImportBlock[],
  starts: Candidate[],
): { blocks: ImportBlock[]; events: Set<string>; warnings: Warning[] } {
  const positions = new Map<number, number[]>();
  for (const { block, at } of starts) positions.set(block, [...(positions.get(block) ?? []), at]);
  const events = new Set<string>();
  const warnings: Warning[] = [];
  const divided = blocks.flatMap((block, index) => {
    const own = positions.get(index);
    if (!own) return [block];
    if (block.kind !== "text" || own.every((at) => at === 0)) {
      events.add(block.id);
      return [block];
    }
    const cuts = own.filter((at) => at > 0);
    const parts = partsOf(block, cuts);
    for (const part of own.includes(0) ? parts : parts.slice(1)) events.add(part.id);
    warnings.push({ code: "dividedParagraph", line: block.line, values: { count: own.length } });
    return parts;
  });
  return { blocks: divided, events, warnings };
}

function partsOf(block: TextBlock, cuts: number[]): TextBlock[] {
  const edges = [0, ...cuts, block.text.length];
  const { more, item, ...own } = block;
  return edges.slice(0, -1).map((from, index): TextBlock => {
    const inline = sliceInline(block.inline, from, edges[index + 1]);
    const part = { ...own, inline, text: plainText(inline) };
    const last = more && index === cuts.length ? { more } : {};
    if (index === 0) return { ...part, ...last, ...(item && { item }) };
    return { ...part, ...last, id: `${block.id}:${index + 1}`, continues: "" };
  });
}

function isLoneNumber(block: ImportBlock): block is TextBlock {
  if (block.kind !== "text" || block.item || block.quote !== undefined || block.text.length > 12)
    return false;
  const marker = markerAt(block.text);
  return marker !== null && marker.length === block.text.length;
}

function isBareHeading(block: ImportBlock): block is TextBlock {
  return (
    block.kind === "text" &&
    !block.item &&
    block.quote === undefined &&
    headingLike(block.text) &&
    !markerAt(block.text)
  );
}
