import type { Shown } from "#lib/editions/addresses.ts";
import type { EventDate } from "#lib/editions/model.ts";
import { readPublic } from "#lib/platform/public-database.ts";
import { publicEventsOfYear } from "#lib/publications/published.ts";
import { arrange, type Section, sentenceOf } from "./rules.ts";

export interface PublicItem extends Shown {
  id: string;
  date: EventDate | null;
  text: string;
}

/** More than any office publishes in a year. */
const most = 1000;

/** What is public of a year, each event once, in the order of the days. */
export async function publicChronicle(year: number): Promise<Section<PublicItem>[]> {
  const { events } = await publicEventsOfYear(year, most);
  return arrange(
    events.map(({ id, kind, slug, rank, date, title, summary }) => ({
      ...{ id, kind, slug, rank, date },
      text: sentenceOf({ title, summary, date }),
    })),
  );
}

/** The years of which something is public, the newest first. */
export async function publicYears(): Promise<number[]> {
  const rows = await readPublic<{ year: number }>("SELECT DISTINCT year FROM live_event ORDER BY year DESC");
  return rows.map(({ year }) => year);
}
