import { eventAnchor, reportAddress } from "#lib/editions/addresses.ts";
import type { ReportContent } from "#lib/editions/model.ts";
import { dateText } from "#lib/events/date-text.ts";
import type { PublicEvent, PublicReport } from "#lib/publications/published.ts";
import type { SiteSettings } from "#lib/settings/model.ts";
import { Band } from "./band.tsx";
import type { SiteContext } from "./context.ts";
import { coverOf } from "./cover.ts";
import { EventRows } from "./event-rows.tsx";
import { Opening } from "./opening.tsx";
import { ReportRows } from "./report-rows.tsx";
import { Text } from "./text.tsx";
import { Title } from "./title.tsx";

interface FrontPageProps {
  site: SiteSettings;
  /** The newest report. */
  report: ReportContent | null;
  /** Events that do not stand in that report. */
  recent: PublicEvent[];
  reports: PublicReport[];
  context: SiteContext;
}

export function FrontPage({ site, report, recent, reports, context }: FrontPageProps) {
  const { t } = context;
  return (
    <main id="main" className="front">
      {report ? <Newest report={report} context={context} /> : <Empty site={site} context={context} />}
      {recent.length > 0 && (
        <Band id="recent" head={<h2 id="recent">{t("home.recent")}</h2>}>
          <EventRows events={recent} level={3} context={context} />
        </Band>
      )}
      {/* The newest opens the page. */}
      {reports.length > 1 && (
        <Band id="archive" head={<h2 id="archive">{t("home.archive")}</h2>}>
          <ReportRows reports={reports.slice(1)} context={context} />
        </Band>
      )}
    </main>
  );
}

function Newest({ report, context }: { report: ReportContent; context: SiteContext }) {
  const { t } = context;
  const address = reportAddress(report.slug);
  const introduction = report.introduction.content.filter(({ type }) => type === "paragraph").slice(0, 1);
  return (
    <>
      <Opening
        title={report.title}
        year={report.year}
        cover={coverOf(report)}
        context={context}
        href={address}
      />
      <Band id="events" head={<h2 id="events">{t("report.index", { count: report.events.length })}</h2>}>
        <div className="lead text">
          <Text body={{ type: "doc", content: introduction }} images={[]} under={1} context={context} />
          <p className="more">
            <a href={address}>{t("report.read")}</a>
          </p>
        </div>
        <ol className="ten">
          {report.events.map(({ id, title, date }, i) => (
            <li key={id}>
              <a href={`${address}#${eventAnchor(i + 1)}`}>
                <b>{i + 1}</b>
                <h3>
                  <Title text={title} room={14} />
                </h3>
                <small>{dateText(date)}</small>
              </a>
            </li>
          ))}
        </ol>
      </Band>
    </>
  );
}

function Empty({ site, context: { t } }: { site: SiteSettings; context: SiteContext }) {
  return (
    <div className="notice">
      <p className="organisation">{site.organisation || site.name}</p>
      <h1>{t("home.empty")}</h1>
      <p>{t("home.emptyHint")}</p>
    </div>
  );
}
