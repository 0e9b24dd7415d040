import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DownloadDocument } from "#components/desk/download-document.tsx";
import { may } from "#lib/access.ts";
import { subjectState } from "#lib/publications/queries.ts";
import { findReport } from "#lib/reports/queries.ts";
import { siteUrl } from "#lib/settings/published.ts";
import { requireActor } from "#lib/users/current.ts";
import { publicationActions } from "../../publications/page-actions.ts";
import { add, addNew, candidates, latest, moveToTrash, rank, remove, restore, save } from "../actions.ts";
import { RankedEvents } from "./ranked-events.tsx";
import { ReportEditor } from "./report-editor.tsx";

interface Props {
  params: Promise<{ id: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await requireActor("report.read");
  const report = await findReport((await params).id);
  return { title: report?.fields.title };
}

export default async function ReportPage({ params }: Props) {
  const actor = await requireActor("report.read");
  const { id } = await params;
  const [report, state] = await Promise.all([findReport(id), subjectState("report", id)]);
  if (!report || !state) notFound();
  const editable = may(actor.party, "report.edit") && !report.trashed;
  return (
    <ReportEditor
      report={report}
      userId={actor.id}
      editable={editable}
      form={{ save, latest }}
      publication={{
        kind: "report",
        id,
        state,
        mayPublish: may(actor.party, "publication.publish"),
        mayWithdraw: may(actor.party, "publication.withdraw"),
        siteUrl: siteUrl(),
        actions: publicationActions,
      }}
      trash={may(actor.party, "report.trash") ? moveToTrash : undefined}
      restore={may(actor.party, "report.restore") ? restore : undefined}
      aside={<DownloadDocument address={`/admin/reports/${id}/document`} locale={actor.locale} />}
    >
      <RankedEvents
        reportId={id}
        year={report.fields.year}
        events={report.events}
        editable={may(actor.party, "report.rank") && !report.trashed}
        actions={{ rank, add, addNew, remove, candidates }}
      />
    </ReportEditor>
  );
}
