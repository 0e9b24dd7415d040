"use client";
import { useTranslations } from "use-intl";
import type { Readiness } from "#lib/editions/rules.ts";
import { gathered, ranksText } from "./findings.ts";

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
          lines={obstacles.map(({ code, values }) =>
            errors(`not-ready.${code}` as "not-ready.no-title", values as never),
          )}
        />
      )}
      {reminders.length > 0 && (
        <List
          title={t("checks.reminders")}
          dot="bg-warn"
          lines={gathered(reminders).map(({ code, values, ranks }) =>
            t(`reminder.${code}` as "reminder.event-no-text", {
              ...(values as { rank: number }),
              ranks: ranksText(ranks, t("checks.to"), t("difference.and")),
            }),
          )}
        />
      )}
    </div>
  );
}

function List({ title, dot, lines }: { title: string; dot: string; lines: string[] }) {
  return (
    <div>
      <p className="text-soft">{title}</p>
      <ul>
        {lines.map((line) => (
          <li key={line} className="flex gap-2 py-1">
            <span aria-hidden="true" className={`mt-2 size-1.5 shrink-0 rounded-full ${dot}`} />
            {line}
          </li>
        ))}
      </ul>
    </div>
  );
}
