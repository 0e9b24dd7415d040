import type { Metadata } from "next";
import { pageMetadata } from "#components/site/metadata.ts";
import { type Query, readPage, readWords } from "#components/site/query.ts";
import { Search } from "#components/site/search.tsx";
import { readSite } from "#components/site/site.ts";
import { searchEvents } from "#lib/publications/published.ts";

const perPage = 20;

export async function generateMetadata(): Promise<Metadata> {
  const { context } = await readSite();
  const title = context.t("title.search");
  return { ...pageMetadata({ title, address: "/search" }), robots: { index: false, follow: true } };
}

export default async function SearchPage({ searchParams }: { searchParams: Query }) {
  const parameters = await searchParams;
  const page = readPage(parameters);
  const query = readWords(parameters);
  const [{ context }, found] = await Promise.all([
    readSite(),
    searchEvents(query, { offset: (page - 1) * perPage, limit: perPage }),
  ]);
  return <Search {...found} query={query} page={page} context={context} />;
}
