import { reportAddress } from "#lib/editions/addresses.ts";
import type { ReportContent } from "#lib/editions/model.ts";
import type { SiteContext } from "./context.ts";

export interface Neighbour {
  slug: string;
  title: string;
  year: number;
}

export interface NeighboursProps {
  earlier: Neighbour | null;
  later: Neighbour | null;
}

/** How the events were chosen and ordered, and who made the report. */
export function Ending({ content, context: { t } }: { content: ReportContent; context: SiteContext }) {
  const { ordering, orderingNote, credits, contributor, photographer, editor } = content;
  const makers = [
    contributor && t("byline.contributor", { contributor }),
    photographer && t("byline.photographer", { photographer }),
    editor && t("byline.editor", { editor }),
  ].filter(Boolean);
  return (
    <div className="ending">
      {content.events.length > 1 && (
        <section className="how">
          <h2>{t("report.how")}</h2>
          <p>{orderingNote || t(`report.ordering.${ordering}`)}</p>
        </section>
      )}
      {(credits || makers.length > 0) && (
        <p className="credits">
          {credits && <span>{credits}</span>}
          {makers.map((maker) => (
            <span key={maker}>{maker}</span>
          ))}
        </p>
      )}
    </div>
  );
}

export function Neighbours({ earlier, later, context: { t } }: NeighboursProps & { context: SiteContext }) {
  if (!earlier && !later) return null;
  const link = (report: Neighbour, label: string, rel: string) => (
    <a href={reportAddress(report.slug)} rel={rel} className={rel}>
      <small>{label}</small>
      <b>{report.year}</b>
      <span>{report.title}</span>
    </a>
  );
  return (
    <nav className="neighbours" aria-label={t("report.others")}>
      {earlier && link(earlier, t("report.earlier"), "prev")}
      {later && link(later, t("report.later"), "next")}
    </nav>
  );
}
