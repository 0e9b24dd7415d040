import { dateText } from "#lib/events/date-text.ts";
import type { EventDate } from "#lib/events/model.ts";

/** What happened, as far as its day is known. */
export interface Dated {
  id: string;
  date: EventDate | null;
}

export interface Item<Event extends Dated> {
  event: Event;
  when: When;
}

/**
 * What leads the item. A day is told in words (1月15日, 1月28日至2月3日), one that is also the day before is 同日;
 * where only the month, or the year, is known, `until` is how far it reached, "" for no further.
 */
export type When =
  | { kind: "day"; text: string }
  | { kind: "sameDay" }
  | { kind: "month"; until: string }
  | { kind: "year" };

export interface Section<Event extends Dated> {
  /** Null for what is only known to be of the year. */
  month: number | null;
  items: Item<Event>[];
}

/**
 * A year's events as a 大事记 has them: in the order of their days, by months; those of which only the month is known
 * last in it, those of which not even that, last of all. Of one day, the order in which they are given.
 */
export function arrange<Event extends Dated>(events: Event[]): Section<Event>[] {
  const sorted = events
    .map((event, index) => ({ event, index, key: keyOf(event.date) }))
    .sort((one, other) => compare(one.key, other.key) || one.index - other.index)
    .map(({ event }) => event);
  const sections: Section<Event>[] = [];
  for (const event of sorted) {
    const month = monthOf(event.date);
    let section = sections.at(-1);
    if (section?.month !== month || !section) {
      section = { month, items: [] };
      sections.push(section);
    }
    const before = section.items.at(-1)?.event;
    section.items.push({ event, when: whenOf(event.date, before?.date ?? null) });
  }
  return sections;
}

/** Months sort as their last day and after it, the year as its last. */
function keyOf(date: EventDate | null): string {
  if (!date || date.precision === "year") return "99";
  const month = date.start.slice(5, 7);
  return date.precision === "month"
    ? `${month}-99`
    : `${month}-${date.start.slice(8)} ${date.end ?? date.start}`;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

function monthOf(date: EventDate | null): number | null {
  return date && date.precision !== "year" ? Number(date.start.slice(5, 7)) : null;
}

function whenOf(date: EventDate | null, before: EventDate | null): When {
  if (!date || date.precision === "year") return { kind: "year" };
  const text = dateText(date).replace(/^\d+年/, "");
  if (date.precision === "month") return { kind: "month", until: text.split("至")[1] ?? "" };
  const same = before?.precision === "day" && before.start === date.start && before.end === date.end;
  return same ? { kind: "sameDay" } : { kind: "day", text };
}

/**
 * The sentence of an item: what the summary says, else the title, closed as a sentence is. A date at its beginning that
 * leads the item already is not said twice.
 */
export function sentenceOf({
  title,
  summary,
  date,
}: {
  title: string;
  summary: string;
  date: EventDate | null;
}): string {
  const text = (summary || title).trim();
  const day = dateText(date);
  const led = [day, day.replace(/^\d+年/, "")].find((words) => words !== "" && text.startsWith(`${words}，`));
  const rest = led ? text.slice(led.length + 1) : text;
  return rest === "" || /[。！？…!?.][”’」』）)]?$/.test(rest) ? rest : `${rest}。`;
}
