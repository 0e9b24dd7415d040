import type { Candidate } from "./candidates.ts";
import { headingLike } from "./heading.ts";
import { sliceInline, trimmed } from "./inline.ts";
import type { ImportBlock, TextBlock, Warning } from "./model.ts";
import { type Marker, markerAt } from "./numbering.ts";

/**
 * Puts a number that stands alone on its line together with the heading on the next, as in texts from WeChat:
 * `01` and below it the heading. Two such numbers at least have to count from 1; the number of a page doesn't.
 */
export function joinLoneNumbers(blocks: ImportBlock[]): ImportBlock[] {
  const lone = new Map<string, number[]>();
  for (const block of blocks) {
    const marker = loneNumber(block);
    if (!marker) continue;
    const numbers = lone.get(marker.style);
    if (numbers) numbers.push(marker.number);
    else lone.set(marker.style, [marker.number]);
  }
  const counts = (style: string) => lone.get(style)?.[0] === 1 && lone.get(style)?.[1] === 2;
  const result: ImportBlock[] = [];
  for (const block of blocks) {
    const before = result.at(-1);
    const marker = before && loneNumber(before);
    if (marker && counts(marker.style) && before?.kind === "text" && isBareHeading(block)) {
      result[result.length - 1] = {
        ...before,
        endLine: block.endLine,
        text: `${before.text}\n${block.text}`,
        inline: [...before.inline, { type: "hardBreak" }, ...block.inline],
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
  for (const { block, at } of starts) {
    const own = positions.get(block);
    if (own) own.push(at);
    else positions.set(block, [at]);
  }
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
  const starts = [0, ...cuts];
  const { more, item, ...own } = block;
  let end = 0;
  return starts.map((from, index): TextBlock => {
    const continues = block.text.slice(end, from);
    end = from + trimmed(block.text.slice(from, starts[index + 1])).length;
    const part = { ...own, inline: sliceInline(block.inline, from, end), text: block.text.slice(from, end) };
    const last = more && index === cuts.length ? { more } : {};
    if (index === 0) return { ...part, ...last, ...(item && { item }) };
    return { ...part, ...last, id: `${block.id}:${index + 1}`, continues };
  });
}

function loneNumber(block: ImportBlock): Marker | null {
  if (block.kind !== "text" || block.item || block.quote !== undefined || block.text.length > 12) return null;
  const marker = markerAt(block.text);
  return marker?.length === block.text.length ? marker : null;
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
