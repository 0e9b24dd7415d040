import { dateText } from "#lib/events/date-text.ts";
import { plainText } from "#lib/richtext/plain-text.ts";
import { searchable } from "#lib/search/grams.ts";
import type { EditionContent, FrozenEvent } from "./model.ts";

/** The rows by which lists and search find the events of an edition; said by its frozen content alone. */
export function entriesOf(content: EditionContent) {
  return content.kind === "event"
    ? [entry(content.event, content.year, null)]
    : content.events.map((event, index) => entry(event, content.year, index + 1));
}

function entry(event: FrozenEvent, yearOfEdition: number, rank: number | null) {
  const { title, summary, date, place, unit, participants, meeting, channel, tags, body, cover } = event;
  // An undated event is filed like one of which only the year is known.
  const day = date?.start ?? `${String(yearOfEdition).padStart(4, "0")}-01-01`;
  return {
    eventId: event.id,
    rank,
    title,
    summary,
    dateText: dateText(date),
    sortDate: new Date(day),
    year: Number(day.slice(0, 4)),
    channel: channel?.slug ?? null,
    tags,
    coverId: cover,
    ...searchable(
      title,
      summary,
      place,
      unit,
      participants,
      meeting,
      channel?.name ?? "",
      ...tags,
      plainText(body),
    ),
  };
}
