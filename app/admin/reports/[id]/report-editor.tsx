"use client";
import { type ReactNode, useRef } from "react";
import { useTranslations } from "use-intl";
import { HistoryLink } from "#components/desk/history/history-link.tsx";
import { PageHeader } from "#components/desk/page-header.tsx";
import type { PublicationProps } from "#components/desk/publication-actions.ts";
import { PublishButton } from "#components/desk/publish-button.tsx";
import { PublishPanel } from "#components/desk/publish-panel.tsx";
import { SavedState } from "#components/desk/saved-state.tsx";
import { Button, LinkButton } from "#components/ui/button.tsx";
import type { Outcome } from "#lib/command.ts";
import type { ReportPage } from "#lib/reports/queries.ts";
import { formValues } from "../form-values.ts";
import { ReportForm, type ReportFormActions } from "./report-form.tsx";
import { ReportMenu, RestoreReport } from "./trash-report.tsx";
import { useDraft } from "./use-draft.ts";

export interface ReportEditorProps {
  report: ReportPage;
  userId: string;
  /** May this person change it? */
  editable: boolean;
  form: ReportFormActions;
  publication: PublicationProps;
  trash?: (id: string) => Promise<Outcome<void>>;
  restore?: (id: string) => Promise<Outcome<void>>;
  /** Below the publication. */
  aside: ReactNode;
  /** The events in their order. */
  children: ReactNode;
}

/** A report's page: its events and what it says beside them, with its publication at the side. */
export function ReportEditor({
  report,
  userId,
  editable,
  form,
  publication,
  trash,
  restore,
  aside,
  children,
}: ReportEditorProps) {
  const t = useTranslations("reports");
  const desk = useTranslations("desk");
  const publications = useTranslations("publications");
  const draft = useDraft(`report-draft:${userId}:${report.id}`, {
    version: report.version,
    values: formValues(report.fields),
  });
  const formEnd = useRef<HTMLInputElement>(null);
  return (
    <>
      <PageHeader
        path={[{ href: "/admin/reports", label: t("title") }]}
        pathLabel={desk("path")}
        title={report.fields.title}
        saved={editable && <SavedState state={draft.dirty ? "unsaved" : "saved"} />}
        actions={
          <>
            {trash && editable && <ReportMenu id={report.id} trash={trash} />}
            <LinkButton href={`/admin/reports/${report.id}/preview`}>{t("preview")}</LinkButton>
            {draft.dirty ? (
              <Button look="main" onPress={() => formEnd.current?.form?.requestSubmit()}>
                {t("form.save")}
              </Button>
            ) : (
              editable && publication.mayPublish && <PublishButton {...publication} />
            )}
          </>
        }
      />
      <main className="grid min-w-0 grid-cols-1 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="flex max-w-4xl min-w-0 flex-col gap-10 px-4 pt-4 pb-12 md:px-8 md:pt-6">
          {report.trashed && <RestoreReport id={report.id} restore={restore} />}
          {children}
          <ReportForm report={report} draft={draft} editable={editable} actions={form} formEnd={formEnd} />
        </div>
        <aside
          aria-label={publications("title")}
          className="flex flex-col gap-5 border-line px-4 pt-4 pb-12 max-lg:border-t md:px-8 lg:border-l lg:px-5 lg:pt-6"
        >
          <PublishPanel
            {...publication}
            mayPublish={publication.mayPublish && editable}
            unsaved={draft.dirty}
          />
          <div className="pt-5">
            <HistoryLink kind="report" id={report.id} />
          </div>
          {aside}
        </aside>
      </main>
    </>
  );
}
