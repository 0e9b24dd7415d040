import type { Metadata } from "next";
import { Year } from "#components/site/lists.tsx";
import { pageMetadata } from "#components/site/metadata.ts";
import { Notice } from "#components/site/notice.tsx";
import { readSite } from "#components/site/site.ts";
import { publicEventsOfYear, publicReportsOfYear } from "#lib/publications/published.ts";

interface Props {
  params: Promise<{ year: string }>;
}

/** More than any office records of a year; the rest is found by the list of events. */
const most = 200;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { year } = await params;
  const { context } = await readSite();
  return pageMetadata({ title: context.t("year", { year }), address: `/years/${year}` });
}

export default async function YearPage({ params }: Props) {
  const { year: text } = await params;
  const year = /^\d{4}$/.test(text) ? Number(text) : 0;
  const [{ context }, reports, { events }] = await Promise.all([
    readSite(),
    publicReportsOfYear(year),
    publicEventsOfYear(year, most),
  ]);
  if (reports.length === 0 && events.length === 0) return <Notice kind="missing" context={context} />;
  return <Year year={year} reports={reports} events={events} context={context} />;
}
