import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { HistoryPage } from "#components/desk/history/history-page.tsx";
import { may } from "#lib/access.ts";
import { findReport } from "#lib/reports/queries.ts";
import { locale, requireActor } from "#lib/users/current.ts";
import { HistoryView } from "#lib/versions/model.ts";
import { history } from "#lib/versions/queries.ts";
import { words } from "#messages/catalogue.ts";
import { rename, restoreReportVersion } from "../../../history/actions.ts";

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: words(await locale(), "history")("title") };
}

export default async function ReportHistoryPage({ params, searchParams }: Props) {
  const actor = await requireActor("report.read");
  const report = await findReport((await params).id);
  if (!report) notFound();
  const view = HistoryView.parse(await searchParams);
  const found = await history("report", report.id, view);
  return (
    <HistoryPage
      kind="report"
      id={report.id}
      above={[
        { href: "/admin/reports", label: words(actor.locale, "reports")("title") },
        { href: `/admin/reports/${report.id}`, label: report.fields.title },
      ]}
      {...found}
      before={view.before}
      locale={actor.locale}
      deeds={
        may(actor.party, "report.edit") && !report.trashed
          ? { rename, restore: restoreReportVersion }
          : undefined
      }
    />
  );
}
