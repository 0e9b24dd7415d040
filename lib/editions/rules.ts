import { checkKeyFigures } from "#lib/richtext/check-key-figures.ts";
import { keyFields } from "#lib/richtext/key-figures.ts";
import type { Block } from "#lib/richtext/model.ts";
import { figuresOf } from "#lib/richtext/plain-text.ts";
import type { EditionContent, FrozenEvent, FrozenImage } from "./model.ts";

/** What must be known of a working copy beside its content. */
export interface Circumstances {
  /** The record itself is in the trash. */
  trashed: boolean;
  /** Ids of its events that are in the trash. */
  trashedEvents: string[];
  /** Ids of pictures that may no longer be used. */
  endedRights: string[];
}

/**
 * `code` is a key of messages/<locale>/errors.json under `not-ready` for an obstacle, of publications.json under
 * `reminder` for a reminder. `rank` is that of the event concerned.
 */
export interface Finding {
  code: string;
  values: { rank?: number; title?: string; count?: number };
}

export interface Readiness {
  /** Each of these keeps the working copy from being frozen. */
  obstacles: Finding[];
  /** These are only said. */
  reminders: Finding[];
}

/** Whether a working copy can be frozen, and what its editor should still look at. */
export function checkReady(content: EditionContent, circumstances: Circumstances): Readiness {
  const events = content.kind === "report" ? content.events : [content.event];
  const images = new Map(content.images.map((image) => [image.id, image]));
  const found = events.map((event, index) => {
    const rank = content.kind === "report" ? index + 1 : undefined;
    const trashed = circumstances.trashedEvents.includes(event.id);
    return checkEvent(event, { rank, trashed, images, endedRights: circumstances.endedRights });
  });
  const own =
    content.kind === "report"
      ? checkReport(content, images, circumstances.endedRights)
      : { obstacles: [], reminders: [] };
  return {
    obstacles: [
      ...(circumstances.trashed ? [finding("in-trash")] : []),
      ...own.obstacles,
      ...found.flatMap(({ obstacles }) => obstacles),
    ],
    reminders: [...own.reminders, ...found.flatMap(({ reminders }) => reminders)],
  };
}

type Images = Map<string, FrozenImage>;

function checkReport(
  content: EditionContent & { kind: "report" },
  images: Images,
  endedRights: string[],
): Readiness {
  const announced = /十[件大]/.test(content.title) ? 10 : null;
  const count = content.events.length;
  return {
    obstacles: [
      ...(content.title ? [] : [finding("no-title")]),
      ...(count > 0 ? [] : [finding("no-events")]),
      ...(content.cover && !images.has(content.cover) ? [finding("cover-missing")] : []),
      ...(content.cover && endedRights.includes(content.cover) ? [finding("picture-rights")] : []),
    ],
    reminders: [
      ...(announced && count > 0 && count !== announced ? [finding("not-ten", { count })] : []),
      ...(content.introduction.content.length > 0 ? [] : [finding("no-introduction")]),
      ...(content.source ? [] : [finding("no-source")]),
      ...(content.editor ? [] : [finding("no-editor")]),
    ],
  };
}

function checkEvent(
  event: FrozenEvent,
  {
    rank,
    trashed,
    images,
    endedRights,
  }: { rank: number | undefined; trashed: boolean; images: Images; endedRights: string[] },
): Readiness {
  const about = rank === undefined ? {} : { rank, title: event.title };
  const figures = figuresOf(event.body);
  const pictures = figures.flatMap(({ attrs, content }) => {
    const image = attrs.image ? images.get(attrs.image) : undefined;
    return image ? [{ alt: attrs.alt || image.alt, caption: content?.[0]?.text || image.caption }] : [];
  });
  const used = [event.cover, ...figures.map(({ attrs }) => attrs.image)];
  const of = (code: string) => finding(rank === undefined ? code : `event-${code}`, about);
  return {
    obstacles: [
      ...(trashed ? [finding("event-in-trash", about)] : []),
      ...(event.title ? [] : [of("no-title")]),
      ...(event.cover && !images.has(event.cover) ? [of("cover-missing")] : []),
      ...(pictures.length < figures.length ? [of("picture-missing")] : []),
      ...(used.some((id) => id && endedRights.includes(id)) ? [of("picture-rights")] : []),
    ],
    reminders: [
      ...(event.body.content.some(says) ? [] : [of("no-text")]),
      ...(event.date ? [] : [of("no-date")]),
      ...(event.cover || pictures.length > 0 ? [] : [of("no-picture")]),
      ...(pictures.some(({ alt }) => !alt) ? [of("no-alt")] : []),
      ...(pictures.some(({ caption }) => !caption) ? [of("no-caption")] : []),
      ...(event.body.content.some(disagrees) ? [of("numbers")] : []),
    ],
  };
}

/** Whether a block has words; a figure's caption is none. */
export function says(block: Block): boolean {
  if (block.type === "paragraph" || block.type === "heading") return (block.content ?? []).length > 0;
  return block.type !== "figure" && block.type !== "figures";
}

function disagrees(block: Block): boolean {
  return block.type === "keyFigures" && checkKeyFigures(block.content.map(keyFields)).length > 0;
}

function finding(code: string, values: Finding["values"] = {}): Finding {
  return { code, values };
}
