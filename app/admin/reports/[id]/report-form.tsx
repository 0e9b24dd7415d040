"use client";
import { type ReactNode, type RefObject, useRef } from "react";
import { useTranslations } from "use-intl";
import type { SavedMeanwhile } from "#components/desk/differences.ts";
import { VersionedForm } from "#components/desk/versioned-form.tsx";
import { Button } from "#components/ui/button.tsx";
import { DateField } from "#components/ui/date-field.tsx";
import { Field, TextArea } from "#components/ui/field.tsx";
import { Select } from "#components/ui/select.tsx";
import type { Outcome } from "#lib/command.ts";
import type { ReportField } from "#lib/reports/model.ts";
import type { ReportPage } from "#lib/reports/queries.ts";
import { CoverField } from "./cover-field.tsx";
import type { useDraft, Values } from "./use-draft.ts";

export interface ReportFormActions {
  save: (data: FormData) => Promise<Outcome<{ version: number }>>;
  latest: (id: string) => Promise<SavedMeanwhile | null>;
}

interface ReportFormProps {
  report: ReportPage;
  draft: ReturnType<typeof useDraft>;
  editable: boolean;
  actions: ReportFormActions;
  /** An element of the form, by which others can send it. */
  formEnd: RefObject<HTMLInputElement | null>;
}

/** The source's time is written in two fields, of which the second may stay empty. */
type FormField = Exclude<ReportField, "sourceTime"> | "sourceDay" | "sourceClock";

const names = {
  title: "name",
  slug: "slug",
  year: "year",
  introduction: "introduction",
  source: "source",
  sourceDay: "sourceDay",
  sourceClock: "sourceClock",
  contributor: "contributor",
  photographer: "photographer",
  editor: "editor",
  credits: "credits",
  ordering: "ordering",
  orderingNote: "orderingNote",
  coverId: "cover",
} as const satisfies Record<FormField, string>;

const orderings = ["approved", "votes", "date", "unranked"] as const;

/** What a report says beside its events. */
export function ReportForm({ report, draft, editable, actions, formEnd }: ReportFormProps) {
  const t = useTranslations("reports");
  /** What the form held when it was sent; the choices after a conflict are sent in their place. */
  const sent = useRef<Values>({});
  const labels = Object.fromEntries(Object.entries(names).map(([field, word]) => [field, t(`form.${word}`)]));
  const field = (name: FormField) => ({
    name,
    label: labels[name],
    value: draft.values[name] ?? "",
    onChange: draft.set(name),
    isDisabled: !editable,
  });
  return (
    <section aria-labelledby="report-form">
      <h2 id="report-form" className="mb-3 text-lg font-medium">
        {t("form.title")}
      </h2>
      <VersionedForm
        version={draft.version}
        latest={() => actions.latest(report.id)}
        labels={labels}
        show={(name, value) => shown(name, value, t)}
        action={(data) => {
          if (data.get("version") === String(draft.version)) sent.current = draft.values;
          return actions.save(data);
        }}
        onDone={({ version }) => draft.saved(version, sent.current)}
      >
        {(pending) => (
          <>
            {draft.restored && (
              <p
                role="status"
                className="flex flex-wrap items-center gap-x-3 rounded-md bg-mark px-3 py-1.5 text-sm"
              >
                {t("form.draftKept")}
                <Button look="quiet" onPress={draft.drop} className="text-ink underline underline-offset-4">
                  {t("form.draftDrop")}
                </Button>
              </p>
            )}
            <input type="hidden" name="id" value={report.id} ref={formEnd} />
            <Field {...field("title")} maxLength={200} isRequired />
            <div className="flex flex-wrap gap-4">
              <Field {...field("year")} type="number" inputMode="numeric" className="w-28" isRequired />
              <Field
                {...field("slug")}
                hint={t("form.slugHint")}
                maxLength={120}
                className="min-w-60 flex-1"
                verbatim
              />
            </div>
            <TextArea
              {...field("introduction")}
              hint={t("form.introductionHint")}
              maxLength={20_000}
              rows={5}
            />
            <CoverField
              report={report}
              value={draft.values.coverId ?? ""}
              onChange={draft.set("coverId")}
              editable={editable}
            />
            <h3 className="mt-3 border-t border-line pt-4 font-medium">{t("form.more")}</h3>
            <Row>
              <Field {...field("source")} hint={t("form.sourceHint")} maxLength={200} />
              <DateField {...field("sourceDay")} hint={t("form.sourceDayHint")} />
              <Field {...field("sourceClock")} type="time" hint={t("form.sourceClockHint")} />
            </Row>
            <Row>
              <Field {...field("contributor")} maxLength={200} />
              <Field {...field("photographer")} maxLength={200} />
              <Field {...field("editor")} maxLength={200} />
            </Row>
            <Field {...field("credits")} hint={t("form.creditsHint")} maxLength={2000} />
            <Row>
              <Select
                name="ordering"
                label={labels.ordering}
                options={orderings.map((id) => ({ id, label: t(`ordering.${id}`) }))}
                selectedKey={draft.values.ordering ?? null}
                onSelectionChange={(key) => draft.set("ordering")(String(key))}
                isDisabled={!editable}
              />
              <Field {...field("orderingNote")} hint={t("form.orderingNoteHint")} maxLength={300} />
            </Row>
            {editable && (
              <div>
                <Button type="submit" look={draft.dirty ? "main" : "plain"} isPending={pending}>
                  {t("form.save")}
                </Button>
              </div>
            )}
          </>
        )}
      </VersionedForm>
    </section>
  );
}

function Row({ children }: { children: ReactNode }) {
  return <div className="grid gap-4 sm:grid-flow-col sm:auto-cols-fr">{children}</div>;
}

/** How a stored value reads in the comparison. */
function shown(name: string, value: string, t: ReturnType<typeof useTranslations<"reports">>): ReactNode {
  if (name === "ordering")
    return orderings.some((id) => id === value) ? t(`ordering.${value as "votes"}`) : value;
  if (name !== "coverId") return undefined;
  return value ? t("form.coverChosen") : t("form.coverNone");
}
