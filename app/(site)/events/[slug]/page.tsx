import type { Metadata } from "next";
import { cache } from "react";
import { Event } from "#components/site/event.tsx";
import { EventData } from "#components/site/json-ld.tsx";
import { eventMetadata } from "#components/site/metadata.ts";
import { Elsewhere, elsewhereMetadata } from "#components/site/notice.tsx";
import { readSite } from "#components/site/site.ts";
import { pictureOf, publicEvent } from "#lib/editions/published.ts";
import { reportOfEvent } from "#lib/publications/published.ts";

interface Props {
  params: Promise<{ slug: string }>;
}

const find = cache(publicEvent);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params;
  const [found, { context }] = await Promise.all([find(slug), readSite()]);
  if (found.state !== "live") return elsewhereMetadata(found.state, context);
  const { content } = found;
  return eventMetadata(content, pictureOf(content, content.event.id));
}

export default async function EventPage({ params }: Props) {
  const { slug } = await params;
  const [found, { site, context }] = await Promise.all([find(slug), readSite()]);
  if (found.state !== "live") return <Elsewhere found={found} kind="event" context={context} />;
  const { content, firstLiveFrom, liveFrom } = found;
  const report = await reportOfEvent(content.event.id);
  const image = pictureOf(content, content.event.id);
  const data = { content, image, site, firstLiveFrom, liveFrom, list: context.t("title.events") };
  return (
    <>
      <Event {...found} report={report} context={context} />
      <EventData {...data} />
    </>
  );
}
