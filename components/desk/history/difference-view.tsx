import type { ReactNode } from "react";
import type { Part } from "#lib/compare/words.ts";
import { type Difference, type EventInOrder, isNothing } from "#lib/versions/difference.ts";
import { words } from "#messages/catalogue.ts";
import type { Locale } from "#messages/locales.ts";
import { BodyChanges } from "./body-changes.tsx";
import { Legend, Parts } from "./parts.tsx";
import { One, type Pictures } from "./picture-change.tsx";

interface Props {
  kind: "event" | "report";
  difference: Difference;
  pictures: Pictures;
  locale: Locale;
}

/** How one text became another, as a marked-up draft shows it. */
export function DifferenceView({ kind, difference, pictures, locale }: Props) {
  const t = words(locale, "history");
  const { fields, tags, cover, body, events } = difference;
  if (isNothing(difference)) return <p className="py-6 text-soft">{t("compare.same")}</p>;
  return (
    <div className="flex flex-col gap-6">
      <Legend>{t("compare.legend")}</Legend>
      {(fields.length > 0 || tags.length > 0 || cover) && (
        <Block title={t("section.fields")}>
          <dl className="grid gap-x-4 gap-y-2 sm:grid-cols-[6rem_1fr]">
            {fields.map(({ name, parts }) => (
              <Row key={name} name={nameOf(name, locale)}>
                <Parts parts={name === "ordering" ? parts.map((part) => ordering(part, locale)) : parts} />
              </Row>
            ))}
            {tags.length > 0 && (
              <Row name={nameOf("tags", locale)}>
                <span className="flex flex-wrap gap-x-3">
                  {tags.map(({ kind, tag }) => (
                    <span key={tag}>
                      <Parts parts={[{ kind, text: tag }]} />
                    </span>
                  ))}
                </span>
              </Row>
            )}
            {cover && (
              <Row name={nameOf("cover", locale)}>
                <span className="flex flex-wrap gap-3">
                  <One
                    id={cover.before}
                    label={t("picture.before")}
                    pictures={pictures}
                    locale={locale}
                    struck
                  />
                  <One id={cover.after} label={t("picture.after")} pictures={pictures} locale={locale} />
                </span>
              </Row>
            )}
          </dl>
        </Block>
      )}
      {body.some((change) => change.kind !== "same") && (
        <Block title={t(kind === "event" ? "section.body" : "section.introduction")}>
          <BodyChanges changes={body} pictures={pictures} locale={locale} />
        </Block>
      )}
      {events.some((event) => event.kind !== "same") && (
        <Block title={t("section.events")}>
          <EventOrder events={events} locale={locale} />
        </Block>
      )}
    </div>
  );
}

function Block({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h3 className="mb-2 border-b border-line pb-1 text-sm font-medium text-soft">{title}</h3>
      {children}
    </section>
  );
}

function Row({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-sm text-faint">{name}</dt>
      <dd className="min-w-0">{children}</dd>
    </>
  );
}

function nameOf(field: string, locale: Locale): string {
  const t = words(locale, "publications");
  const key = `difference.field.${field}` as "difference.field.title";
  return t.has(key) ? t(key) : field;
}

function ordering({ kind, text }: Part, locale: Locale): Part {
  const t = words(locale, "reports");
  const key = `ordering.${text}` as "ordering.votes";
  return { kind, text: t.has(key) ? t(key) : text };
}

function EventOrder({ events, locale }: { events: EventInOrder[]; locale: Locale }) {
  const t = words(locale, "history");
  return (
    <ol className="flex flex-col gap-1.5">
      {events.map(({ kind, title, before, after }) => (
        <li key={`${before} ${after}`} className="flex flex-wrap gap-x-3">
          <span className={kind === "same" ? "text-faint" : ""}>
            <Parts
              parts={[
                {
                  kind: kind === "added" || kind === "removed" ? kind : "same",
                  text: title || t("event.untitled"),
                },
              ]}
            />
          </span>
          <span className="text-sm text-faint">
            {t(`event.${kind}`, { before: before ?? 0, after: after ?? 0 })}
          </span>
        </li>
      ))}
    </ol>
  );
}
