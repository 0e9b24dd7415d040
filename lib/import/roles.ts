import * as furniture from "./furniture.ts";
import { headingLike, maxHeading } from "./heading.ts";
import { type MetadataLine, readMetadata } from "./metadata.ts";
import type { ImportBlock, LeftOutReason, Role } from "./model.ts";

export interface Assigned {
  block: ImportBlock;
  role: Role;
  reason: LeftOutReason | null;
}

/** What a person said a block is, by its id. */
export type ForcedRoles = Readonly<Record<string, Role>>;

/** What a line around the events is by itself; null for the text of the document. */
type Found = { role: "metadata" | "credits" } | { role: "leftOut"; reason: LeftOutReason } | null;

/**
 * Gives every block its role. Around the events (before the first, after the last) stand metadata, credits and what a
 * portal adds; between them only separators and repetitions of the title are no text.
 */
export function assignRoles(
  blocks: ImportBlock[],
  events: ReadonlySet<string>,
  forced: ForcedRoles,
): Assigned[] {
  const isEvent = (block: ImportBlock) =>
    (forced[block.id] ?? (events.has(block.id) ? "event" : "")) === "event";
  const first = indexOr(blocks.findIndex(isEvent), blocks.length);
  const last = blocks.findLastIndex(isEvent);
  const free = (block: ImportBlock) => forced[block.id] === undefined && !isEvent(block);

  const found: Found[] = blocks.map((block, index) => {
    if (!free(block)) return null;
    return (
      anywhere(block, index < first) ?? (block.kind === "text" && index < first ? around(block.text) : null)
    );
  });
  readTail(blocks, found, last, free);
  readMenus(blocks, found, first, last, free);

  const titles = findTitles(blocks, found, first, forced);
  const repeated = new Set(titles.map((index) => squeezed(blocks[index]?.text ?? "")));
  return blocks.map((block, index) => {
    const role = forced[block.id];
    // Without an event above it a text can only introduce.
    if (role === "body" && index < first) return { block, role: "introduction", reason: null };
    if (role) return { block, role, reason: role === "leftOut" ? "byHand" : null };
    if (isEvent(block)) return { block, role: "event", reason: null };
    if (titles.includes(index)) return { block, role: "title", reason: null };
    if (block.kind === "text" && repeated.has(squeezed(block.text))) {
      return { block, role: "leftOut", reason: "lostPicture" };
    }
    const own = found[index];
    if (own) return { block, role: own.role, reason: own.role === "leftOut" ? own.reason : null };
    return { block, role: index < first ? "introduction" : "body", reason: null };
  });
}

function anywhere(block: ImportBlock, before: boolean): Found {
  if (block.kind === "skipped") return { role: "leftOut", reason: block.reason };
  if (block.kind === "picture") return before ? { role: "leftOut", reason: "pictureOutsideEvents" } : null;
  if (block.kind !== "text") return null;
  if (furniture.isSeparator(block.text)) return { role: "leftOut", reason: "separator" };
  if (furniture.isPicturePlace(block.text)) return { role: "leftOut", reason: "lostPicture" };
  return null;
}

function around(text: string): Found {
  if (text.length > 200) return null;
  if (furniture.isBreadcrumb(text)) return { role: "leftOut", reason: "navigation" };
  if (furniture.isPageTool(text) || furniture.isPortalNote(text))
    return { role: "leftOut", reason: "pageFurniture" };
  const line = readMetadata(text);
  if (line) return { role: line.values.length + line.times.length > 0 ? "metadata" : "credits" };
  if (furniture.isCreditLine(text)) return { role: "credits" };
  return null;
}

/**
 * After the last event's heading its text goes on, so a line there needs better reasons. A moment alone counts only
 * behind the last sentence (an event may say 时间：…), a short line as navigation only behind that and the first sign
 * of the end: a credit, an editor, a portal's heading.
 */
function readTail(
  blocks: ImportBlock[],
  found: Found[],
  last: number,
  free: (block: ImportBlock) => boolean,
): void {
  const tail = blocks.map((block, index) =>
    index > last && block.kind === "text" && free(block) ? around(block.text) : null,
  );
  const isText = (index: number) => blocks[index]?.kind !== "text" || !isShort(blocks[index]?.text ?? "");
  const lastText = blocks.findLastIndex(
    (block, index) => index > last && !tail[index] && !found[index] && free(block) && isText(index),
  );
  // Without events all of the text stands before them, and only what follows its last sentence is a tail.
  const from = last === -1 ? lastText + 1 : last + 1;
  let ended = false;
  for (let index = from; index < blocks.length; index += 1) {
    const block = blocks[index];
    if (!block || !free(block) || found[index]) continue;
    const own = tail[index];
    const behind = index > lastText;
    if (own && (behind || endsByItself(own, block.text))) {
      found[index] = own;
      if (own.role === "metadata" && behind)
        markSigner(blocks, found, index, Math.max(from, lastText + 1), free);
      ended = true;
    } else if (behind && block.kind === "text" && (ended || furniture.isNavigationStart(block.text))) {
      found[index] = { role: "leftOut", reason: "navigation" };
      ended = true;
    }
  }
}

/** A sign of the end even where sentences follow: an editor or a source, a credit for the whole, a portal's own lines. */
function endsByItself(own: NonNullable<Found>, text: string): boolean {
  if (own.role === "metadata") return !onlyTimes(readMetadata(text));
  return own.role === "leftOut" || /^[（(]?本[版文组]/.test(text);
}

/** 落款: the office that signs stands on the line above a date at the end. */
function markSigner(
  blocks: ImportBlock[],
  found: Found[],
  index: number,
  from: number,
  free: (block: ImportBlock) => boolean,
): void {
  const signer = blocks[index - 1];
  if (!signer || index - 1 < from || found[index - 1] || !free(signer) || signer.kind !== "text") return;
  if (onlyTimes(readMetadata(blocks[index]?.text ?? "")) && isSigner(signer.text))
    found[index - 1] = { role: "metadata" };
}

export function isSigner(text: string): boolean {
  return (
    text.length <= 40 &&
    /(?:委员会|办公[厅室]|政协|协会|大学|学院|公司|中心|局|部|厅|委|馆|院|会)$/.test(text)
  );
}

/** Four or more menu words in a row at the very beginning or end, where no sign of the end says so. */
function readMenus(
  blocks: ImportBlock[],
  found: Found[],
  first: number,
  last: number,
  free: (block: ImportBlock) => boolean,
): void {
  const isMenu = (index: number) => {
    const block = blocks[index];
    return block?.kind === "text" && free(block) && !found[index] && furniture.isMenuWord(block.text);
  };
  const mark = (from: number, to: number) => {
    if (to - from < 4) return;
    for (let index = from; index < to; index += 1) found[index] = { role: "leftOut", reason: "navigation" };
  };
  let head = 0;
  while (head < first && isMenu(head)) head += 1;
  mark(0, head);
  let tail = blocks.length;
  while (tail > Math.max(last + 1, head) && isMenu(tail - 1)) tail -= 1;
  mark(tail, blocks.length);
}

/** The title: what a person says, else what a label says (`标题：`), else the file's first-level heading, else the first short line, best with a word like 大事. */
function findTitles(blocks: ImportBlock[], found: Found[], first: number, forced: ForcedRoles): number[] {
  const own = blocks.flatMap((block, index) => (forced[block.id] === "title" ? [index] : []));
  if (own.length > 0) return own;
  const possible: number[] = [];
  blocks.slice(0, first).forEach((block, index) => {
    if (block.kind !== "text" || forced[block.id] || found[index] || block.item || block.quote !== undefined)
      return;
    if (block.heading === 1 || isShort(block.text)) possible.push(index);
  });
  const labelled = found.flatMap((own, index) =>
    own?.role === "metadata" ? titleIn(blocks[index]?.text ?? "") : [],
  )[0];
  if (labelled !== undefined)
    return possible.filter((index) => squeezed(blocks[index]?.text ?? "") === squeezed(labelled)).slice(0, 1);
  const heading = possible.find((index) => (blocks[index] as { heading?: number }).heading === 1);
  const named = possible.find((index) =>
    /大事|要事|实事|十件|十大|年度|亮点/.test(blocks[index]?.text ?? ""),
  );
  const title = heading ?? named ?? possible[0];
  return title === undefined ? [] : [title];
}

function titleIn(text: string): string[] {
  return readMetadata(text)?.values.flatMap(({ label, value }) => (label === "title" ? [value] : [])) ?? [];
}

function isShort(text: string): boolean {
  return text.length <= maxHeading && headingLike(text);
}

function onlyTimes(line: MetadataLine | null): boolean {
  return line !== null && line.times.length > 0 && line.values.length === 0 && line.credits.length === 0;
}

function squeezed(text: string): string {
  return text.replace(/[\s\u200b]+/g, "");
}

function indexOr(index: number, otherwise: number): number {
  return index === -1 ? otherwise : index;
}
