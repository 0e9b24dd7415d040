import { Prisma } from "#generated/prisma/client.ts";
import { type Crop, cropOf } from "#lib/images/model.ts";
import { dayInChina, dayOf, rightsState } from "#lib/images/rules.ts";
import { database } from "#lib/platform/database.ts";
import { fold, gramsOfQuery } from "#lib/search/grams.ts";
import type { EventDate, EventFilter, EventText } from "./model.ts";
import { readDocument } from "./read-document.ts";

const eventsPerPage = 30;

/** Counting further would cost more than it tells. */
export const countedAtMost = 3000;

export interface EventRow {
  id: string;
  title: string;
  date: EventDate | null;
  year: number;
  channel: string | null;
  updatedAt: Date;
  updatedBy: string | null;
  trashedAt: Date | null;
  /** It is shown by a public report. */
  inReport: boolean;
}

interface StoredRow extends Omit<EventRow, "date"> {
  start: string | null;
  end: string | null;
  precision: EventDate["precision"] | null;
}

/** One page of the list, and how many there are in all, counted up to `countedAtMost`. */
export async function listEvents(
  filter: EventFilter,
): Promise<{ events: EventRow[]; total: number; pages: number }> {
  const where = Prisma.join(conditions(filter), " AND ");
  const order = orders[filter.sort];
  const [rows, counted] = await Promise.all([
    database().$queryRaw<StoredRow[]>`
      SELECT e.id, e.title, to_char(e.start_date, 'YYYY-MM-DD') AS start, to_char(e.end_date, 'YYYY-MM-DD') AS "end",
             e.precision::text, e.year, c.name AS channel, e.updated_at AS "updatedAt", a.name AS "updatedBy",
             e.trashed_at AS "trashedAt", EXISTS (${liveReportsOf}) AS "inReport"
        FROM (SELECT * FROM event e WHERE ${where} ORDER BY ${order}
               LIMIT ${eventsPerPage} OFFSET ${(filter.page - 1) * eventsPerPage}) e
        LEFT JOIN channel c ON c.id = e.channel_id
        LEFT JOIN account a ON a.id = e.updated_by
       ORDER BY ${order}`,
    database().$queryRaw<{ total: bigint }[]>`
      SELECT count(*) AS total FROM (SELECT 1 FROM event e WHERE ${where} LIMIT ${countedAtMost}) counted`,
  ]);
  const total = Number(counted[0]?.total ?? 0);
  const events = rows.map(({ start, end, precision, ...row }) => ({
    ...row,
    date: start && precision ? { start, end, precision } : null,
  }));
  return { events, total, pages: Math.max(1, Math.ceil(total / eventsPerPage)) };
}

/** What the list can be narrowed by. */
export async function listChoices(): Promise<{
  years: number[];
  channels: { id: string; name: string }[];
  tags: string[];
}> {
  const [years, channels, tags] = await Promise.all([
    // One step of the index for each year, however many events there are.
    database().$queryRaw<{ year: number }[]>`
      WITH RECURSIVE known AS (
        (SELECT year FROM event ORDER BY year DESC LIMIT 1)
        UNION ALL
        SELECT (SELECT e.year FROM event e WHERE e.year < known.year ORDER BY e.year DESC LIMIT 1)
          FROM known WHERE known.year IS NOT NULL)
      SELECT year FROM known WHERE year IS NOT NULL`,
    database().channel.findMany({
      orderBy: [{ position: "asc" }, { name: "asc" }],
      select: { id: true, name: true },
    }),
    database().tag.findMany({ orderBy: { name: "asc" }, select: { name: true }, take: 500 }),
  ]);
  return { years: years.map(({ year }) => year), channels, tags: tags.map(({ name }) => name) };
}

/** The event that a page of its own is about; its text is read from its document. */
export async function findEvent(id: string) {
  if (!/^[0-9a-f-]{36}$/.test(id)) return null;
  return database().event.findUnique({
    where: { id, removedAt: null },
    select: { id: true, title: true, year: true, slug: true, trashedAt: true, isExample: true },
  });
}

export interface Picture {
  id: string;
  sha256: string;
  width: number;
  height: number;
  caption: string;
  alt: string;
  credit: string;
  /** The part that is shown; all of it where nothing is said. */
  crop?: Crop | null;
  /** It may no longer be used. */
  rightsEnded?: boolean;
}

/** The pictures with these ids that there are. */
export async function findPictures(ids: string[]): Promise<Picture[]> {
  const rows = await database().image.findMany({
    where: { id: { in: ids }, trashedAt: null },
    select: {
      id: true,
      sha256: true,
      width: true,
      height: true,
      caption: true,
      alt: true,
      credit: true,
      crop: true,
      rightsUntil: true,
    },
  });
  const today = dayInChina();
  return rows.map(({ rightsUntil, ...row }) => ({
    ...row,
    crop: cropOf(row.crop),
    rightsEnded: rightsState(dayOf(rightsUntil), today) === "out",
  }));
}

const orders: Record<EventFilter["sort"], Prisma.Sql> = {
  updated: Prisma.sql`e.updated_at DESC, e.id`,
  "updated-asc": Prisma.sql`e.updated_at, e.id DESC`,
  date: Prisma.sql`e.year DESC, e.start_date DESC, e.id`,
  "date-asc": Prisma.sql`e.year, e.start_date, e.id DESC`,
};

const isLive = Prisma.sql`p.live_from <= now() AND (p.live_until IS NULL OR p.live_until > now())`;

const liveReportsOf = Prisma.sql`
  SELECT FROM edition_entry n JOIN publication p ON p.edition_id = n.edition_id
   WHERE n.event_id = e.id AND p.kind = 'report' AND ${isLive}`;

function conditions(filter: EventFilter): Prisma.Sql[] {
  const { q, year, channel, tag, state, trash } = filter;
  return [
    trash ? Prisma.sql`e.trashed_at IS NOT NULL AND e.removed_at IS NULL` : Prisma.sql`e.trashed_at IS NULL`,
    ...(year ? [Prisma.sql`e.year = ${year}`] : []),
    ...(channel ? [Prisma.sql`e.channel_id = ${channel}::uuid`] : []),
    ...(tag ? [Prisma.sql`e.tags @> ARRAY[${tag}]`] : []),
    ...(state ? [inState(state)] : []),
    ...(fold(q) ? [says(q)] : []),
  ];
}

function says(query: string): Prisma.Sql {
  return Prisma.sql`e.grams @> ${gramsOfQuery(query)}::text[] AND strpos(e.text, ${fold(query)}) > 0`;
}

/** As lib/publications/rules.ts has it, each part as a join that the planner can turn around. */
function inState(state: NonNullable<EventFilter["state"]>): Prisma.Sql {
  const own = (condition: Prisma.Sql) => Prisma.sql`EXISTS (
    SELECT FROM publication p JOIN edition d ON d.id = p.edition_id
     WHERE p.subject_id = e.id AND p.kind = 'event' AND ${condition})`;
  const live = own(isLive);
  const scheduled = own(
    Prisma.sql`p.live_from > now() AND (p.live_until IS NULL OR p.live_until > p.live_from)`,
  );
  const withdrawn = own(Prisma.sql`p.withdrawn_at IS NOT NULL`);
  switch (state) {
    case "live":
      return own(Prisma.sql`${isLive} AND d.created_at >= e.updated_at`);
    case "changed":
      return own(Prisma.sql`${isLive} AND d.created_at < e.updated_at`);
    case "scheduled":
      return Prisma.sql`${scheduled} AND NOT ${live}`;
    case "withdrawn":
      return Prisma.sql`${withdrawn} AND NOT ${live} AND NOT ${scheduled}`;
    default:
      return Prisma.sql`NOT ${live} AND NOT ${scheduled} AND NOT ${withdrawn} AND NOT EXISTS (${liveReportsOf})`;
  }
}

/** What an event's document says now; null when it has none. */
export async function findEventText(id: string): Promise<EventText | null> {
  return readDocument(database(), id);
}
