import { chronicleAddress, yearAddress } from "#lib/editions/addresses.ts";
import type { EventPage, PublicEvent, PublicReport } from "#lib/publications/published.ts";
import { Band } from "./band.tsx";
import type { SiteContext } from "./context.ts";
import { EventRows } from "./event-rows.tsx";
import { Pages } from "./pages.tsx";
import { ReportRows } from "./report-rows.tsx";

interface ReportListProps {
  reports: PublicReport[];
  hasMore: boolean;
  page: number;
  context: SiteContext;
}

export function ReportList({ reports, hasMore, page, context }: ReportListProps) {
  const { t } = context;
  return (
    <main id="main" className="list">
      <h1>{t("title.reports")}</h1>
      {reports.length > 0 ? <ReportRows reports={reports} context={context} /> : <p>{t("list.noReports")}</p>}
      <Pages page={page} hasMore={hasMore} address={(n) => paged("/reports", n)} context={context} />
    </main>
  );
}

export function EventList({ events, hasMore, page, context }: EventPage & Omit<ReportListProps, "reports">) {
  const { t } = context;
  return (
    <main id="main" className="list">
      <h1>{t("title.events")}</h1>
      {events.length === 0 && <p>{t("list.noEvents")}</p>}
      {byYear(events).map(([year, ofYear]) => (
        <Band key={year} id={`year-${year}`} head={<YearHeading year={year} context={context} />}>
          <EventRows events={ofYear} level={3} context={context} />
        </Band>
      ))}
      <Pages page={page} hasMore={hasMore} address={(n) => paged("/events", n)} context={context} />
    </main>
  );
}

interface YearProps {
  year: number;
  reports: PublicReport[];
  events: PublicEvent[];
  context: SiteContext;
}

export function Year({ year, reports, events, context }: YearProps) {
  const { t } = context;
  return (
    <main id="main" className="list year">
      <h1>
        <b>{year}</b>
        {t("yearUnit")}
      </h1>
      {reports.length > 0 && (
        <Band id="reports" head={<h2 id="reports">{t("list.reportsOfYear")}</h2>}>
          <ReportRows reports={reports} context={context} />
        </Band>
      )}
      {events.length > 0 && (
        <Band id="events" head={<h2 id="events">{t("list.eventsOfYear")}</h2>}>
          <EventRows events={events} level={3} context={context} />
          <p className="more">
            <a href={chronicleAddress(year)}>{t("chronicle.ofYear", { year: String(year) })}</a>
          </p>
        </Band>
      )}
    </main>
  );
}

function YearHeading({ year, context: { t } }: { year: number; context: SiteContext }) {
  return (
    <h2 id={`year-${year}`} className="numeral">
      <a href={yearAddress(year)}>
        {year}
        <span className="unseen">{t("yearUnit")}</span>
      </a>
    </h2>
  );
}

/** The events come in order, so those of a year are neighbours. */
function byYear(events: PublicEvent[]): [number, PublicEvent[]][] {
  return [...Map.groupBy(events, ({ year }) => year)];
}

function paged(address: string, page: number): string {
  return page === 1 ? address : `${address}?page=${page}`;
}
