import type { Metadata } from "next";
import { EventList } from "#components/site/lists.tsx";
import { pageMetadata } from "#components/site/metadata.ts";
import { type Query, readPage } from "#components/site/query.ts";
import { readSite } from "#components/site/site.ts";
import { publicEvents } from "#lib/publications/published.ts";

const perPage = 20;

export async function generateMetadata(): Promise<Metadata> {
  const { context } = await readSite();
  return pageMetadata({ title: context.t("title.events"), address: "/events" });
}

export default async function EventsPage({ searchParams }: { searchParams: Query }) {
  const page = readPage(await searchParams);
  const [{ context }, list] = await Promise.all([
    readSite(),
    publicEvents({ offset: (page - 1) * perPage, limit: perPage }),
  ]);
  return <EventList {...list} page={page} context={context} />;
}
