import type { Metadata } from "next";
import { cache } from "react";
import { ReportData } from "#components/site/json-ld.tsx";
import { reportMetadata } from "#components/site/metadata.ts";
import { Elsewhere, elsewhereMetadata } from "#components/site/notice.tsx";
import { Report } from "#components/site/report.tsx";
import { readSite } from "#components/site/site.ts";
import { publicReport } from "#lib/editions/published.ts";
import { neighboursOf } from "#lib/publications/published.ts";

interface Props {
  params: Promise<{ slug: string }>;
}

const find = cache(publicReport);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params;
  const [found, { context }] = await Promise.all([find(slug), readSite()]);
  if (found.state !== "live") return elsewhereMetadata(found.state, context);
  return reportMetadata(found.content);
}

export default async function ReportPage({ params }: Props) {
  const { slug } = await params;
  const [found, { site, context }] = await Promise.all([find(slug), readSite()]);
  if (found.state !== "live") return <Elsewhere found={found} kind="report" context={context} />;
  const { content, firstLiveFrom, liveFrom } = found;
  const neighbours = await neighboursOf(content.year);
  const data = { content, site, firstLiveFrom, liveFrom, list: context.t("title.reports") };
  return (
    <>
      <Report {...found} neighbours={neighbours} context={context} />
      <ReportData {...data} />
    </>
  );
}
