import type { Shown } from "#lib/editions/addresses.ts";
import type { EditionContent, EventDate, FrozenImage } from "#lib/editions/model.ts";
import { eventIn, pictureOf, publicContents } from "#lib/editions/published.ts";
import { readPublic } from "#lib/platform/public-database.ts";
import { fold, gramsOfQuery } from "#lib/search/grams.ts";

export interface PublicReport {
  editionId: string;
  slug: string;
  title: string;
  year: number;
  liveFrom: Date;
}

/** Live reports, the newest year first. `offset` counts reports; one more than `limit` says whether there are more. */
export async function publicReports({ offset = 0, limit }: { offset?: number; limit: number }) {
  const rows = await readPublic<ReportRow>(`SELECT * FROM live_report ${byYear} LIMIT $1 OFFSET $2`, [
    limit + 1,
    offset,
  ]);
  return { reports: rows.slice(0, limit).map(toReport), hasMore: rows.length > limit };
}

/** The live reports of the nearest year before and after one. */
export async function neighboursOf(year: number) {
  const [earlier, later] = await Promise.all([
    readPublic<ReportRow>(`SELECT * FROM live_report WHERE year < $1 ${byYear} LIMIT 1`, [year]),
    readPublic<ReportRow>(
      "SELECT * FROM live_report WHERE year > $1 ORDER BY year, live_from DESC, edition_id LIMIT 1",
      [year],
    ),
  ]);
  return { earlier: earlier.map(toReport)[0] ?? null, later: later.map(toReport)[0] ?? null };
}

export async function publicReportsOfYear(year: number): Promise<PublicReport[]> {
  const rows = await readPublic<ReportRow>(`SELECT * FROM live_report WHERE year = $1 ${byYear}`, [year]);
  return rows.map(toReport);
}

/** A live report or event with a page of its own. */
export interface PublicAddress {
  kind: "event" | "report";
  slug: string;
  liveFrom: Date;
}

export async function publicAddresses(limit: number): Promise<PublicAddress[]> {
  return readPublic(
    `SELECT kind, slug, live_from AS "liveFrom" FROM live_publication ORDER BY live_from DESC, edition_id LIMIT $1`,
    [limit],
  );
}

export interface PublicNews extends PublicAddress {
  title: string;
  firstLiveFrom: Date;
  /** Of an event; a report has none. */
  summary: string;
}

/** What was published or corrected lately, the newest first. */
export async function publicNews(limit: number): Promise<PublicNews[]> {
  return readPublic(
    `SELECT kind, slug, title, live_from AS "liveFrom", first_live_from AS "firstLiveFrom", summary
       FROM public_news($1)`,
    [limit],
  );
}

/** An event as lists show it, each public event once. */
export interface PublicEvent extends Shown {
  id: string;
  title: string;
  summary: string;
  date: EventDate | null;
  /** Words for its date; empty when it has none. */
  dateText: string;
  year: number;
  /** Title of the report or event that shows it. */
  subjectTitle: string;
  picture: FrozenImage | null;
}

export interface EventPage {
  events: PublicEvent[];
  hasMore: boolean;
}

/** Public events, the newest first. */
export async function publicEvents({ offset = 0, limit }: { offset?: number; limit: number }) {
  return list("public_events($2, $1)", limit, [offset]);
}

/** Public events of a year, in its course. */
export async function publicEventsOfYear(year: number, limit: number): Promise<EventPage> {
  return list("public_events_of_year($2, $1)", limit, [year]);
}

/** Public events in which all the words stand, two Chinese characters being enough. */
export async function searchEvents(query: string, { offset = 0, limit }: { offset?: number; limit: number }) {
  const words = query.split(/\s+/).map(fold).filter(Boolean);
  if (words.length === 0) return { events: [], hasMore: false };
  const grams = words.flatMap(gramsOfQuery);
  return list("search_public_events($2, $3, $4, $1)", limit, [grams, words, offset]);
}

/** The newest live report that ranks an event, beside the event's own page. */
export async function reportOfEvent(eventId: string) {
  const [row] = await readPublic<{ slug: string; rank: number; subject_title: string }>(
    `SELECT slug, rank, subject_title FROM live_entry WHERE kind = 'report' AND event_id = $1
      ORDER BY subject_year DESC, live_from DESC LIMIT 1`,
    [eventId],
  );
  return row ? { slug: row.slug, rank: row.rank, title: row.subject_title } : null;
}

interface ReportRow {
  edition_id: string;
  slug: string;
  title: string;
  year: number;
  live_from: Date;
}

const byYear = "ORDER BY year DESC, live_from DESC, edition_id";

function toReport({ edition_id, slug, title, year, live_from }: ReportRow): PublicReport {
  return { editionId: edition_id, slug, title, year, liveFrom: live_from };
}

interface EventRow {
  kind: "event" | "report";
  slug: string;
  rank: number | null;
  event_id: string;
  edition_id: string;
  title: string;
  summary: string;
  date_text: string;
  year: number;
  subject_title: string;
}

/** `source` is asked for one event more than `limit`, as $1, to know whether there are more. */
async function list(source: string, limit: number, values: unknown[]): Promise<EventPage> {
  const rows = await readPublic<EventRow>(
    `SELECT kind, slug, rank, event_id, edition_id, title, summary, date_text, year, subject_title FROM ${source}`,
    [limit + 1, ...values],
  );
  const shown = rows.slice(0, limit);
  const contents = await publicContents(shown.map((row) => row.edition_id));
  return {
    hasMore: rows.length > limit,
    events: shown.map((row) => ({
      id: row.event_id,
      date: dateOf(contents.get(row.edition_id), row.event_id),
      kind: row.kind,
      slug: row.slug,
      rank: row.rank,
      title: row.title,
      summary: row.summary,
      dateText: row.date_text,
      year: row.year,
      subjectTitle: row.subject_title,
      picture: pictureOf(contents.get(row.edition_id), row.event_id),
    })),
  };
}

function dateOf(content: EditionContent | undefined, eventId: string): EventDate | null {
  return (content && eventIn(content, eventId)?.date) ?? null;
}
