import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PreviewFrame } from "#components/desk/preview-frame.tsx";
import { findReport } from "#lib/reports/queries.ts";
import { locale, requireActor } from "#lib/users/current.ts";
import { words } from "#messages/catalogue.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: words(await locale(), "publications")("preview.title") };
}

export default async function ReportPreviewPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor("report.read");
  const report = await findReport((await params).id);
  if (!report) notFound();
  const back = `/admin/reports/${report.id}`;
  return (
    <PreviewFrame
      src={`/admin/preview/reports/${report.id}`}
      back={back}
      path={[
        { href: "/admin/reports", label: words(actor.locale, "reports")("title") },
        { href: back, label: report.fields.title },
      ]}
      pathLabel={words(actor.locale, "desk")("path")}
    />
  );
}
