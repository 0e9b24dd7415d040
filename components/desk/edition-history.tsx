"use client";
import { useLocale, useTranslations } from "use-intl";
import type { EditionLine, PublicationLine } from "#lib/publications/queries.ts";
import { exactMoment, momentWords, plannedMoment, sameDaySpan } from "./moment.tsx";

/** Every edition with its hash, who made it, and when it was public. */
export function EditionHistory({ editions }: { editions: EditionLine[] }) {
  const t = useTranslations("publications");
  const locale = useLocale();
  if (editions.length === 0) return <p className="text-soft">{t("history.none")}</p>;
  return (
    <ol className="flex flex-col gap-3">
      {editions.map(({ id, number, sha256, at, by, publications }) => (
        <li key={id}>
          <p className="flex flex-wrap items-baseline gap-x-2">
            <span className="font-medium">{t("edition", { number })}</span>
            <span className="text-soft" title={exactMoment(new Date(at), locale)}>
              {t("history.made", {
                name: by ?? t("history.system"),
                at: momentWords(new Date(at), locale),
              })}
            </span>
            <code title={t("hash", { hash: sha256 })} className="ml-auto font-mono text-xs text-faint">
              {sha256.slice(0, 8)}
            </code>
          </p>
          <ul className="text-soft">
            {publications.map((publication) => (
              <Line key={publication.id} publication={publication} />
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}

function Line({ publication: { status, from, until, note } }: { publication: PublicationLine }) {
  const t = useTranslations("publications.history");
  const locale = useLocale();
  const say = status === "scheduled" || status === "cancelled" ? plannedMoment : momentWords;
  const began = say(new Date(from), locale);
  const ended = until ? momentWords(new Date(until), locale) : "";
  const span =
    until &&
    (sameDaySpan(new Date(from), new Date(until), locale) ?? t("span", { from: began, until: ended }));
  return (
    <li className="pt-0.5">
      {t(`publication.${status}`, { from: began, span: span ?? "" })}
      {note && <span className="block">{t("note", { note })}</span>}
    </li>
  );
}
