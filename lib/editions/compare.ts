import canonicalize from "canonicalize";
import { picturesOf } from "#lib/richtext/plain-text.ts";
import type { EditionContent, FrozenEvent, FrozenImage } from "./model.ts";

type Named = { rank: number; title: string };

/** How one content differs from an earlier one of the same subject; all empty when they say the same. */
export interface Differences {
  /** Keys of the report's or the event's own content, e.g. "title", "body", "cover". */
  fields: string[];
  /** Events of a report, ranks and titles as the later content says them. */
  added: Named[];
  changed: Named[];
  /** Ranks and titles as the earlier content says them. */
  removed: Named[];
  reordered: boolean;
}

export function differences(before: EditionContent, after: EditionContent): Differences {
  if (before.kind === "event" && after.kind === "event") {
    const fields = changedFields(
      { ...before.event, slug: before.slug, images: before.images },
      { ...after.event, slug: after.slug, images: after.images },
    );
    return { fields, added: [], changed: [], removed: [], reordered: false };
  }
  if (before.kind !== "report" || after.kind !== "report")
    throw new Error("contents of two kinds are not compared");

  const old = new Map(before.events.map((event, index) => [event.id, { event, rank: index + 1 }]));
  const kept = new Set(after.events.map(({ id }) => id));
  const named = after.events.map((event, index) => ({ event, rank: index + 1, title: event.title }));
  const order = (events: FrozenEvent[], others: { has(id: string): boolean }) =>
    events.filter(({ id }) => others.has(id)).map(({ id }) => id);
  return {
    fields: changedFields({ ...before, events: [], images: [] }, { ...after, events: [], images: [] }),
    added: named.filter(({ event }) => !old.has(event.id)).map(name),
    changed: named
      .filter(({ event }) => {
        const earlier = old.get(event.id);
        return earlier && !sameEvent(before, earlier.event, after, event);
      })
      .map(name),
    removed: [...old.values()]
      .filter(({ event }) => !kept.has(event.id))
      .map(({ event, rank }) => ({ rank, title: event.title })),
    reordered: order(before.events, kept).join() !== order(after.events, old).join(),
  };
}

/** Whether two contents show an event alike, with the same pictures and the same words for them. */
export function sameEvent(
  { images: oneImages }: EditionContent,
  one: FrozenEvent,
  { images: otherImages }: EditionContent,
  other: FrozenEvent,
): boolean {
  return same([one, picturesFor(one, oneImages)], [other, picturesFor(other, otherImages)]);
}

function picturesFor({ cover, body }: FrozenEvent, images: FrozenImage[]): FrozenImage[] {
  const used = new Set([cover, ...picturesOf(body)]);
  return images.filter(({ id }) => used.has(id)).sort((a, b) => (a.id < b.id ? -1 : 1));
}

function changedFields<Part extends object>(before: Part, after: Part): string[] {
  return Object.keys(after).filter((key) => !same(before[key as keyof Part], after[key as keyof Part]));
}

function name({ rank, title }: Named): Named {
  return { rank, title };
}

function same(one: unknown, other: unknown): boolean {
  return canonicalize(one) === canonicalize(other);
}
