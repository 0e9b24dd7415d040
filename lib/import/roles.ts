import { headingLike } from "./heading.ts";
import { textInline } from "./inline.ts";
import { readMetadata } from "./metadata.ts";
import type { ImportBlock, LeftOutReason, Role } from "./model.ts";
import { findSurroundings, type Surrounding } from "./surroundings.ts";

export interface Assigned {
  block: ImportBlock;
  role: Role;
  reason: LeftOutReason | null;
}

/** What a person said a block is, by its id. */
export type ForcedRoles = Readonly<Record<string, Role>>;

/** Gives every block its role: what a person said, else what `events` and the places around them suggest. */
export function assignRoles(
  blocks: ImportBlock[],
  events: ReadonlySet<string>,
  forced: ForcedRoles,
): Assigned[] {
  const isEvent = ({ id }: ImportBlock) => (forced[id] ? forced[id] === "event" : events.has(id));
  const firstEvent = blocks.findIndex(isEvent);
  const first = firstEvent === -1 ? blocks.length : firstEvent;
  const free = (index: number) => {
    const block = blocks[index];
    return block !== undefined && forced[block.id] === undefined && !isEvent(block);
  };
  const found = findSurroundings({ blocks, first, last: blocks.findLastIndex(isEvent), free });
  const titles = findTitles(blocks, found, first, forced);
  const repeated = new Set(titles.map((index) => squeezed(blocks[index]?.text ?? "")));

  return blocks.map((block, index): Assigned => {
    const role = forced[block.id];
    // Without an event above it a text can only introduce.
    if (role === "body" && index < first) return { block: asText(block), role: "introduction", reason: null };
    if (role) return { block: asText(block), role, reason: role === "leftOut" ? "byHand" : null };
    if (isEvent(block)) return { block, role: "event", reason: null };
    if (titles.includes(index)) return { block, role: "title", reason: null };
    // A portal writes the title once more for every picture it shows.
    if (block.kind === "text" && repeated.has(squeezed(block.text))) {
      return { block, role: "leftOut", reason: "lostPicture" };
    }
    const own = found[index];
    if (own) return { block, role: own.role, reason: own.role === "leftOut" ? own.reason : null };
    return { block, role: index < first ? "introduction" : "body", reason: null };
  });
}

/** What the reader skipped is text when a person says what it is. */
function asText(block: ImportBlock): ImportBlock {
  if (block.kind !== "skipped") return block;
  const { id, line, endLine, text } = block;
  return { kind: "text", id, line, endLine, text, inline: textInline(text) };
}

/**
 * The title's lines: those a person names; else the line that a label repeats (`标题：`); else the file's first-level
 * heading; else the first short line, preferably one with a word like 大事.
 */
function findTitles(
  blocks: ImportBlock[],
  found: Surrounding[],
  first: number,
  forced: ForcedRoles,
): number[] {
  const named = blocks.flatMap(({ id }, index) => (forced[id] === "title" ? [index] : []));
  if (named.length > 0) return named;
  const possible = blocks.slice(0, first).flatMap((block, index) => {
    if (block.kind !== "text" || forced[block.id] || found[index] || block.item) return [];
    if (block.quote !== undefined || !(block.heading === 1 || headingLike(block.text))) return [];
    return [{ index, heading: block.heading, text: block.text }];
  });
  const labelled = blocks.flatMap(({ text }, index) =>
    found[index]?.role === "metadata" ? titlesIn(text) : [],
  );
  if (labelled[0] !== undefined) {
    const same = possible.find(({ text }) => squeezed(text) === squeezed(labelled[0] ?? ""));
    return same ? [same.index] : [];
  }
  const title =
    possible.find(({ heading }) => heading === 1) ??
    possible.find(({ text }) => /大事|要事|实事|十件|十大|年度|亮点/.test(text)) ??
    possible[0];
  return title ? [title.index] : [];
}

function titlesIn(text: string): string[] {
  return readMetadata(text)?.values.flatMap(({ label, value }) => (label === "title" ? [value] : [])) ?? [];
}

function squeezed(text: string): string {
  return text.replace(/[\s\u200b]+/g, "");
}
