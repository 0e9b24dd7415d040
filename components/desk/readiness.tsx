"use client";
import { useTranslations } from "use-intl";
import type { Finding, Readiness } from "#lib/editions/rules.ts";

/** How many reminders are listed before the rest is only counted: a long list is read by nobody. */
const shown = 12;

/** What keeps a working copy from being published, and what its editor should still look at. */
export function Findings({ readiness: { obstacles, reminders } }: { readiness: Readiness }) {
  const t = useTranslations("publications");
  const errors = useTranslations("errors");
  if (obstacles.length + reminders.length === 0) return <p className="text-soft">{t("checks.fine")}</p>;
  return (
    <div className="flex flex-col gap-3">
      {obstacles.length > 0 && (
        <List
          title={t("checks.obstacles")}
          dot="bg-seal"
          findings={obstacles}
          word={({ code, values }) => errors(`not-ready.${code}` as "not-ready.no-title", values as never)}
        />
      )}
      {reminders.length > 0 && (
        <List
          title={t("checks.reminders")}
          dot="bg-warn"
          findings={reminders}
          word={({ code, values }) => t(`reminder.${code}` as "reminder.no-text", values as never)}
        />
      )}
    </div>
  );
}

function List({
  title,
  dot,
  findings,
  word,
}: {
  title: string;
  dot: string;
  findings: Finding[];
  word: (finding: Finding) => string;
}) {
  const t = useTranslations("publications.checks");
  return (
    <div>
      <p className="text-soft">{title}</p>
      <ul>
        {findings.slice(0, shown).map((finding) => (
          <li key={`${finding.code}-${finding.values.rank ?? ""}`} className="flex gap-2 py-1">
            <span aria-hidden="true" className={`mt-2 size-1.5 shrink-0 rounded-full ${dot}`} />
            {word(finding)}
          </li>
        ))}
      </ul>
      {findings.length > shown && (
        <p className="text-faint">{t("more", { count: findings.length - shown })}</p>
      )}
    </div>
  );
}
