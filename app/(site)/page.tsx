import type { Metadata } from "next";
import { FrontPage } from "#components/site/front-page.tsx";
import { pageMetadata } from "#components/site/metadata.ts";
import { readSite } from "#components/site/site.ts";
import { publicContents } from "#lib/editions/published.ts";
import { publicEvents, publicReports } from "#lib/publications/published.ts";

export async function generateMetadata(): Promise<Metadata> {
  const { site } = await readSite();
  return { ...pageMetadata({ description: site.description, address: "/" }), title: { absolute: site.name } };
}

export default async function Home() {
  const [{ site, context }, { reports }, { events }] = await Promise.all([
    readSite(),
    publicReports({ limit: 12 }),
    publicEvents({ limit: 12 }),
  ]);
  const newest = reports[0];
  const report = newest && (await publicContents([newest.editionId])).get(newest.editionId);
  // Those of the report stand in it already, unless they have been published alone.
  const recent = events.filter(({ kind, slug }) => kind === "event" || slug !== newest?.slug).slice(0, 4);
  return (
    <FrontPage
      site={site}
      report={report?.kind === "report" ? report : null}
      recent={recent}
      reports={reports}
      context={context}
    />
  );
}
