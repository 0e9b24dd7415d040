import type { Metadata } from "next";
import { ReportList } from "#components/site/lists.tsx";
import { pageMetadata } from "#components/site/metadata.ts";
import { type Query, readPage } from "#components/site/query.ts";
import { readSite } from "#components/site/site.ts";
import { publicReports } from "#lib/publications/published.ts";

const perPage = 20;

export async function generateMetadata(): Promise<Metadata> {
  const { context } = await readSite();
  return pageMetadata({ title: context.t("title.reports"), address: "/reports" });
}

export default async function ReportsPage({ searchParams }: { searchParams: Query }) {
  const page = readPage(await searchParams);
  const [{ context }, list] = await Promise.all([
    readSite(),
    publicReports({ offset: (page - 1) * perPage, limit: perPage }),
  ]);
  return <ReportList {...list} page={page} context={context} />;
}
