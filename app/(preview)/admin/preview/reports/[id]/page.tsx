import { notFound } from "next/navigation";
import { Report } from "#components/site/report.tsx";
import { readSite } from "#components/site/site.ts";
import { workingCopy } from "#lib/editions/queries.ts";
import { neighboursOf } from "#lib/publications/published.ts";
import { requireActor } from "#lib/users/current.ts";

export default async function ReportPreview({ params }: { params: Promise<{ id: string }> }) {
  await requireActor("report.read");
  const [copy, { context }] = await Promise.all([workingCopy("report", (await params).id), readSite()]);
  if (copy?.content.kind !== "report") notFound();
  const { content, firstLiveFrom } = copy;
  return (
    <Report
      content={content}
      firstLiveFrom={firstLiveFrom}
      liveFrom={new Date()}
      correctionNote=""
      neighbours={await neighboursOf(content.year)}
      // Pictures of drafts are nobody's but the desk's.
      context={{ ...context, media: "/admin/media" }}
    />
  );
}
