import { align } from "#lib/compare/align.ts";
import { type Change, compareTexts } from "#lib/compare/compare.ts";
import { compareWords, newEffort, type Part } from "#lib/compare/words.ts";
import type { Said } from "./said.ts";

export interface EventInOrder {
  kind: "same" | "added" | "removed" | "moved";
  title: string;
  /** From 1; null where it is not in that one. */
  before: number | null;
  after: number | null;
}

/** How one said something else than the other; everything is empty where they say the same. */
export interface Difference {
  fields: { name: string; parts: Part[] }[];
  tags: { kind: Part["kind"]; tag: string }[];
  cover: { before: string | null; after: string | null } | null;
  /** Line by line, those that stayed included. */
  body: Change[];
  /** A report's, in the later order, those that were taken out where they stood. */
  events: EventInOrder[];
}

export function difference(before: Said, after: Said): Difference {
  const effort = newEffort();
  const names = [...new Set([...Object.keys(after.fields), ...Object.keys(before.fields)])];
  return {
    fields: names
      .filter((name) => (before.fields[name] ?? "") !== (after.fields[name] ?? ""))
      .map((name) => ({
        name,
        parts: isCode(name)
          ? whole(before.fields[name], after.fields[name])
          : compareWords(before.fields[name] ?? "", after.fields[name] ?? "", effort),
      })),
    tags: sameSet(before.tags, after.tags) ? [] : tagParts(before.tags, after.tags),
    cover: before.cover === after.cover ? null : { before: before.cover, after: after.cover },
    body: compareTexts(before.body, after.body, effort),
    events: eventsInOrder(before.events ?? [], after.events ?? []),
  };
}

export function isNothing({ fields, tags, cover, body, events }: Difference): boolean {
  return (
    fields.length + tags.length === 0 &&
    cover === null &&
    body.every(({ kind }) => kind === "same") &&
    events.every(({ kind }) => kind === "same")
  );
}

/** Of a field that holds one of a few codes, words are made where it is shown. */
const isCode = (name: string) => name === "ordering";

function whole(before = "", after = ""): Part[] {
  return [
    { kind: "removed", text: before },
    { kind: "added", text: after },
  ];
}

function sameSet(one: string[], other: string[]): boolean {
  return one.length === other.length && one.every((item) => other.includes(item));
}

function tagParts(before: string[], after: string[]): Difference["tags"] {
  return [
    ...before.map((tag) => ({ kind: after.includes(tag) ? ("same" as const) : ("removed" as const), tag })),
    ...after.filter((tag) => !before.includes(tag)).map((tag) => ({ kind: "added" as const, tag })),
  ];
}

type Listed = NonNullable<Said["events"]>;

function eventsInOrder(before: Listed, after: Listed): EventInOrder[] {
  const keyed = (events: Listed) => events.map(({ id }) => ({ key: id, says: "" }));
  const ranks = (events: Listed) => new Map(events.map(({ id }, index) => [id, index + 1]));
  const [was, is] = [ranks(before), ranks(after)];
  return align(keyed(before), keyed(after), newEffort()).flatMap((pair): EventInOrder[] => {
    const event = after[pair.after ?? -1] ?? before[pair.before ?? -1];
    if (!event) return [];
    const [from, to] = [was.get(event.id) ?? null, is.get(event.id) ?? null];
    // One that was moved is shown once, where it is now.
    if (pair.after === null && to !== null) return [];
    const kind = from === null ? "added" : to === null ? "removed" : pair.before === null ? "moved" : "same";
    return [{ kind, title: event.title, before: from, after: to }];
  });
}
