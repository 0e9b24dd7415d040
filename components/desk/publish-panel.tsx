"use client";
import { type ReactNode, useEffect, useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { CopyField } from "#components/ui/copy-field.tsx";
import { StateWord } from "#components/ui/state-word.tsx";
import type { SubjectState } from "#lib/publications/queries.ts";
import { CancelButton } from "./cancel-schedule.tsx";
import { Differences } from "./edition-differences.tsx";
import { EditionHistory } from "./edition-history.tsx";
import { momentWords, plannedMoment } from "./moment.tsx";
import type { PublicationProps } from "./publication-actions.ts";
import { publicationTones } from "./publication-word.tsx";
import { PublishButton } from "./publish-button.tsx";
import { Findings } from "./readiness.tsx";
import { WithdrawButton } from "./withdraw-button.tsx";

/** Milliseconds between two looks at an event's text. */
const newestEvery = 10_000;

/**
 * All about a record's publication: its state, what can be done, what it lacks, and every edition that was made.
 * `unsaved`: the page holds changes that would not be published.
 */
export function PublishPanel({ unsaved, ...given }: PublicationProps & { unsaved?: boolean }) {
  const t = useTranslations("publications");
  const state = useNewestState(given);
  const props = { ...given, state };
  const { mayPublish, mayWithdraw } = props;
  return (
    <div className="flex flex-col gap-5 text-sm">
      <section aria-label={t("title")} className="flex flex-col gap-3">
        <StateLines {...props} />
        <Address {...props} />
        {unsaved && <p className="text-warn">{t("saveFirst")}</p>}
        <div className="flex flex-wrap gap-2 empty:hidden">
          {mayPublish && !unsaved && <PublishButton {...props} look="plain" />}
          {mayWithdraw && state.live && <WithdrawButton {...props} />}
        </div>
      </section>
      {/* An event's page checks its text while it is typed. */}
      {props.kind === "report" && (
        <Section title={t("checks.title")}>
          <Findings readiness={state.working.readiness} />
        </Section>
      )}
      <Section title={t("history.title")}>
        <EditionHistory editions={state.editions} />
      </Section>
    </div>
  );
}

/** An event's text changes under its open page, by whoever writes in it; a report's only when the page is rendered. */
function useNewestState({ kind, id, state, actions }: PublicationProps): SubjectState {
  const [newest, setNewest] = useState(state);
  useEffect(() => setNewest(state), [state]);
  useEffect(() => {
    if (kind === "report") return;
    const timer = setInterval(() => {
      if (document.visibilityState !== "visible") return;
      actions.read(kind, id).then(
        (read) => read && setNewest(read),
        () => {},
      );
    }, newestEvery);
    return () => clearInterval(timer);
  }, [kind, id, actions]);
  return newest;
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="border-t border-line pt-3">
      <h2 className="mb-2 font-medium">{title}</h2>
      {children}
    </section>
  );
}

function StateLines(props: PublicationProps) {
  const t = useTranslations("publications");
  const locale = useLocale();
  const { state, mayPublish } = props;
  const { live, scheduled, withdrawn, working } = state;
  const newest = scheduled.at(-1)?.edition ?? live?.edition;
  const at = (moment: Date) => momentWords(new Date(moment), locale);
  return (
    <div className="flex flex-col gap-1.5">
      <p className="text-base">
        <StateWord tone={publicationTones[state.state]}>{t(`state.${state.state}`)}</StateWord>
      </p>
      {live && (
        <p className="text-soft">
          {t("edition", { number: live.edition })} · {t("since", { at: at(live.from) })}
        </p>
      )}
      {state.state === "draft" && <p className="text-soft">{t(`never.${props.kind}`)}</p>}
      {scheduled.map(({ id, edition, from }) => (
        <p key={id} className="flex flex-wrap items-center gap-x-3 text-soft">
          {t("scheduledAt", { at: plannedMoment(new Date(from), locale), edition })}
          {mayPublish && <CancelButton {...props} schedule={{ id, edition, from }} />}
        </p>
      ))}
      {withdrawn && (
        <div className="text-soft">
          <p>
            {withdrawn.by
              ? t("withdrawnBy", { name: withdrawn.by, at: at(withdrawn.at) })
              : t("withdrawnAt", { at: at(withdrawn.at) })}
          </p>
          <p>{t("withdrawReason", { reason: withdrawn.reason })}</p>
          <p>{t("withdrawSentence", { sentence: withdrawn.sentence })}</p>
        </div>
      )}
      {state.state === "changed" && newest !== undefined && working.differences && (
        <Differences differences={working.differences} number={newest} subject={props} />
      )}
    </div>
  );
}

function Address({ kind, state, siteUrl }: PublicationProps) {
  const t = useTranslations("publications");
  const ui = useTranslations("ui");
  const slug = state.live?.slug ?? state.slug;
  if (!slug || (state.state === "draft" && state.working.readiness.obstacles.length > 0)) return null;
  const address = `${siteUrl}/${kind === "report" ? "reports" : "events"}/${slug}`;
  return (
    <div className="flex flex-col gap-1">
      <CopyField
        label={t(state.live ? "address" : "addressLater")}
        value={address}
        words={{ copy: ui("copy"), copied: ui("copied"), failed: ui("copyFailed") }}
      />
      {state.live && (
        <a
          href={address}
          target="_blank"
          rel="noreferrer"
          className="ring-focus inline-flex min-h-8 items-center self-start rounded text-soft underline decoration-line underline-offset-4 hover:text-ink touch:min-h-11"
        >
          {t("open")}
        </a>
      )}
    </div>
  );
}
