import type { PictureBlock } from "./model.ts";
import { type PictureName, readPictureName } from "./picture-name.ts";

interface Event {
  id: string;
  rank: number;
  number: number | null;
  title: string;
}

interface Match {
  block: PictureBlock;
  /** The id of the event's heading; null where nothing tells it. */
  event: string | null;
}

/**
 * Which event each loose picture belongs to, in the order in which they stand there. Asked in this order: the number or
 * title of its folder (三、…, 03 …), the number of its name (第三件…, 3-1, 3 标题), the event's title in its name, and at
 * last a numbering of all pictures (photo-1 …, 图1 …) that has no more numbers than there are events.
 */
export function matchPictures(blocks: PictureBlock[], events: Event[]): Match[] {
  const names = blocks.map((block) => ({ block, name: readPictureName(block.loose?.path ?? block.file) }));
  const counted = countsEvents(
    names.map(({ name }) => name),
    events.length,
  );
  const matches = names.map(({ block, name }) => {
    const event =
      eventOf(name, events) ?? (counted && name.series !== null ? byNumber(name.series, events) : null);
    return { block, name, event };
  });
  return matches.sort(compare).map(({ block, name, event }) => ({
    block: { ...block, caption: block.caption || captionOf(name, event) },
    event: event?.id ?? null,
  }));
}

function eventOf(name: PictureName, events: Event[]): Event | null {
  for (const folder of name.folders) {
    const found =
      (folder.number === null ? null : byNumber(folder.number, events)) ?? byTitle(folder.text, events);
    if (found) return found;
  }
  return (name.event === null ? null : byNumber(name.event, events)) ?? byTitle(name.text, events);
}

/** By what the text itself calls it, else by its place. */
function byNumber(number: number, events: Event[]): Event | null {
  const named = events.filter((event) => event.number === number);
  return (named.length === 1 ? named[0] : events.find(({ rank }) => rank === number)) ?? null;
}

/** The one event whose title shares at least four characters in a row with the name, and more than any other does. */
function byTitle(text: string, events: Event[]): Event | null {
  if (text.length < 4) return null;
  const shared = events
    .map((event) => ({ event, length: longestShared(squeezed(text), squeezed(event.title)) }))
    .sort((a, b) => b.length - a.length);
  const [first, second] = shared;
  return first && first.length >= 4 && first.length > (second?.length ?? 0) ? first.event : null;
}

function countsEvents(names: PictureName[], events: number): boolean {
  const numbers = names.flatMap(({ series }) => (series === null ? [] : [series]));
  return numbers.length > 0 && new Set(numbers).size === numbers.length && Math.max(...numbers) <= events;
}

/** The words of a name are a caption, unless they only repeat the title. */
function captionOf({ text }: PictureName, event: Event | null): string {
  const own = squeezed(text);
  if (!/\p{Script=Han}/u.test(own) || own.length < 4) return "";
  const title = squeezed(event?.title ?? "");
  return title.includes(own) || (title !== "" && own.includes(title)) ? "" : text;
}

interface Named {
  block: PictureBlock;
  name: PictureName;
}

function compare(a: Named, b: Named): number {
  const [first, second] = [a.name.order ?? 1000, b.name.order ?? 1000];
  if (first !== second) return first - second;
  const [at, bt] = [a.block.loose?.takenAt, b.block.loose?.takenAt];
  if (at && bt && at !== bt) return at < bt ? -1 : 1;
  const paths = [a.block.loose?.path ?? "", b.block.loose?.path ?? ""] as const;
  return paths[0].localeCompare(paths[1], "zh-CN", { numeric: true });
}

function squeezed(text: string): string {
  return text.replace(/[\s\u200b\p{P}]+/gu, "");
}

function longestShared(a: string, b: string): number {
  let longest = 0;
  for (let from = 0; from < a.length && from < 60; from += 1) {
    while (b.includes(a.slice(from, from + longest + 1)) && from + longest < a.length) longest += 1;
  }
  return longest;
}
