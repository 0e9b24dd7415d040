import type { PublicItem } from "#lib/chronicle/published.ts";
import type { Section } from "#lib/chronicle/rules.ts";
import { sectionWords, whenWords } from "#lib/chronicle/wording.ts";
import { chronicleAddress, eventAddress } from "#lib/editions/addresses.ts";
import { words } from "#messages/catalogue.ts";
import { Band } from "./band.tsx";
import type { SiteContext } from "./context.ts";

interface ChronicleProps {
  year: number;
  sections: Section<PublicItem>[];
  /** Those that have a chronicle, the newest first. */
  years: number[];
  context: SiteContext;
}

/** 大事记: the year's events in the order of their days, a sentence each. */
export function Chronicle({ year, sections, years, context }: ChronicleProps) {
  const { t, locale } = context;
  const w = words(locale, "chronicle");
  const others = years.filter((one) => one !== year);
  return (
    <main id="main" className="list year chronicle">
      <h1>
        <b>{year}</b>
        {t("yearUnit")}
        <span>{t("chronicle.title")}</span>
      </h1>
      <div className="tools">
        <a
          href={`${chronicleAddress(year)}/chronicle.docx`}
          download={`${t("chronicle.ofYear", { year: String(year) })}.docx`}
        >
          {t("chronicle.download")}
        </a>
        <page-tools
          data-copy={t("tools.copy")}
          data-copied={t("tools.copied")}
          data-print={t("tools.print")}
        />
      </div>
      {sections.map(({ month, items }) => {
        const id = `month-${month ?? 0}`;
        return (
          <Band key={id} id={id} head={<h2 id={id}>{sectionWords(w, month)}</h2>}>
            <ol className="days">
              {items.map(({ event, when }) => (
                <li key={event.id}>
                  <b>{whenWords(w, when)}</b>
                  <a href={eventAddress(event)}>{event.text}</a>
                </li>
              ))}
            </ol>
          </Band>
        );
      })}
      {others.length > 0 && (
        <nav className="other-years" aria-label={t("chronicle.years")}>
          <ul>
            {others.map((one) => (
              <li key={one}>
                <a href={chronicleAddress(one)}>{t("year", { year: String(one) })}</a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </main>
  );
}
