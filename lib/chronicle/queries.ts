import type { EventDate } from "#lib/events/model.ts";
import { database } from "#lib/platform/database.ts";
import { arrange, type Section, sentenceOf } from "./rules.ts";

export interface DeskItem {
  id: string;
  date: EventDate | null;
  text: string;
}

/** All that was recorded of a year, as the working copies say it, in the order of the days. */
export async function chronicle(year: number): Promise<Section<DeskItem>[]> {
  const rows = await database().event.findMany({
    where: { year, trashedAt: null, removedAt: null },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { id: true, title: true, summary: true, startDate: true, endDate: true, precision: true },
  });
  return arrange(
    rows.map(({ id, title, summary, startDate: start, endDate: end, precision }) => {
      const date = start && precision ? { start: dayOf(start), end: end && dayOf(end), precision } : null;
      return { id, date, text: sentenceOf({ title, summary, date }) };
    }),
  );
}

/** The years of which something is recorded, the newest first. */
export async function recordedYears(): Promise<number[]> {
  const rows = await database().event.groupBy({
    by: ["year"],
    where: { trashedAt: null, removedAt: null },
    orderBy: { year: "desc" },
  });
  return rows.map(({ year }) => year);
}

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}
