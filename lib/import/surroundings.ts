import * as furniture from "./furniture.ts";
import { headingLike } from "./heading.ts";
import { type MetadataLine, readMetadata } from "./metadata.ts";
import type { ImportBlock, LeftOutReason } from "./model.ts";

/** What a block is that is no text of the document; null for text. */
export type Surrounding =
  | { role: "metadata" | "credits" }
  | { role: "leftOut"; reason: LeftOutReason }
  | null;

/** The blocks, where the first and the last event begin, and which blocks nobody has decided about. */
export interface Scene {
  blocks: ImportBlock[];
  first: number;
  last: number;
  free: (index: number) => boolean;
}

/**
 * Finds metadata, credits and what a portal adds. They stand before the first event and after the last one's text;
 * between events only separators and places of pictures are no text.
 */
export function findSurroundings(scene: Scene): Surrounding[] {
  const { blocks, first, free } = scene;
  const found = blocks.map((block, index) => {
    if (!free(index)) return null;
    const anywhere = byItself(block, index < first);
    return anywhere ?? (isLine(block) && index < first ? around(block.text) : null);
  });
  readTail(scene, found);
  readSigners(scene, found);
  readMenus(scene, found);
  return found;
}

function byItself(block: ImportBlock, before: boolean): Surrounding {
  if (block.kind === "skipped") return { role: "leftOut", reason: block.reason };
  if (block.kind === "picture") {
    const reason = block.picture === undefined ? "pictureOutsideEvents" : "toLibrary";
    return before ? { role: "leftOut", reason } : null;
  }
  if (!isLine(block)) return null;
  if (furniture.isSeparator(block.text)) return { role: "leftOut", reason: "separator" };
  if (furniture.isPicturePlace(block.text)) return { role: "leftOut", reason: "lostPicture" };
  return null;
}

/** A line with nothing inside it: an item that holds a list says more than its first line. */
function isLine(block: ImportBlock): boolean {
  return block.kind === "text" && !block.more;
}

function around(text: string): Surrounding {
  if (furniture.isPortalNote(text)) return { role: "leftOut", reason: "pageFurniture" };
  if (text.length > 200) return null;
  if (furniture.isBreadcrumb(text)) return { role: "leftOut", reason: "navigation" };
  if (furniture.isPageTool(text)) return { role: "leftOut", reason: "pageFurniture" };
  const line = readMetadata(text);
  if (line) return { role: line.values.length + line.times.length > 0 ? "metadata" : "credits" };
  return furniture.isCreditLine(text) ? { role: "credits" } : null;
}

/**
 * After the last event's heading its text goes on, so a line there needs better reasons. A moment alone counts only
 * behind the last sentence (an event may say 时间：…), a short line as navigation only behind that and the first sign
 * of the end: a credit, an editor, a portal's heading.
 */
function readTail({ blocks, last, free }: Scene, found: Surrounding[]): void {
  const tail = blocks.map((block, index) =>
    index > last && isLine(block) && free(index) ? around(block.text) : null,
  );
  const lastText = blocks.findLastIndex(
    (block, index) =>
      index > last &&
      free(index) &&
      !tail[index] &&
      !found[index] &&
      !(block.kind === "text" && headingLike(block.text)),
  );
  // Without events all of the text stands before them, and only what follows its last sentence is a tail.
  let ended = false;
  for (let index = last === -1 ? lastText + 1 : last + 1; index < blocks.length; index += 1) {
    const block = blocks[index];
    if (!block || !free(index) || found[index]) continue;
    const own = tail[index];
    const behind = index > lastText;
    if (own && (behind || endsByItself(own, block.text))) {
      found[index] = own;
      ended = true;
    } else if (behind && block.kind === "text" && (ended || furniture.isNavigationStart(block.text))) {
      found[index] = { role: "leftOut", reason: "navigation" };
      ended = true;
    }
  }
}

/** A sign of the end even where sentences follow: an editor or a source, a credit for the whole, a portal's own lines. */
function endsByItself(own: NonNullable<Surrounding>, text: string): boolean {
  if (own.role === "metadata") return !onlyTimes(readMetadata(text));
  return own.role === "leftOut" || /^[（(]?本[版文组]/.test(text);
}

/** 落款: the office that signs stands on the line above a date, below the title or at the end; it is never the title. */
function readSigners({ blocks, last, free }: Scene, found: Surrounding[]): void {
  let texts = 0;
  blocks.forEach(({ kind, text }, index) => {
    const next = blocks[index + 1];
    const own = found[index];
    const open =
      kind === "text" && free(index) && (!own || (own.role === "leftOut" && own.reason === "navigation"));
    const dated = next && found[index + 1]?.role === "metadata" && onlyTimes(readMetadata(next.text));
    if (open && dated && isSigner(text) && (texts > 0 || (last !== -1 && index > last))) {
      found[index] = { role: "metadata" };
    } else if (!own) {
      texts += 1;
    }
  });
}

export function isSigner(text: string): boolean {
  return (
    text.length <= 40 &&
    /(?:委员会|办公[厅室]|政协|协会|大学|学院|公司|中心|局|部|厅|委|馆|院|会)$/.test(text)
  );
}

/** Four or more menu words in a row at the very beginning or end, where no sign of the end says so. */
function readMenus({ blocks, first, last, free }: Scene, found: Surrounding[]): void {
  const isMenu = (index: number) => {
    const block = blocks[index];
    return block && isLine(block) && free(index) && !found[index] && furniture.isMenuWord(block.text);
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

function onlyTimes(line: MetadataLine | null): boolean {
  return line !== null && line.times.length > 0 && line.values.length === 0 && line.credits.length === 0;
}
