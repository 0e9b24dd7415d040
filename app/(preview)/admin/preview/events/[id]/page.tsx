import { notFound } from "next/navigation";
import { Event } from "#components/site/event.tsx";
import { readSite } from "#components/site/site.ts";
import { workingCopy } from "#lib/editions/queries.ts";
import { reportOfEvent } from "#lib/publications/published.ts";
import { requireActor } from "#lib/users/current.ts";

export default async function EventPreview({ params }: { params: Promise<{ id: string }> }) {
  await requireActor("event.read");
  const { id } = await params;
  const [copy, { context }] = await Promise.all([workingCopy("event", id), readSite()]);
  if (copy?.content.kind !== "event") notFound();
  return (
    <Event
      content={copy.content}
      firstLiveFrom={copy.firstLiveFrom}
      liveFrom={new Date()}
      correctionNote=""
      report={await reportOfEvent(id)}
      // Pictures of drafts are nobody's but the desk's.
      context={{ ...context, media: "/admin/media" }}
    />
  );
}
