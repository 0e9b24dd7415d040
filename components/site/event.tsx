import { eventAnchor, reportAddress, yearAddress } from "#lib/editions/addresses.ts";
import type { EventContent } from "#lib/editions/model.ts";
import { Byline } from "./byline.tsx";
import type { SiteContext } from "./context.ts";
import { Correction } from "./correction.tsx";
import { EventFacts, EventText } from "./event-text.tsx";
import { phraseClass, Title } from "./title.tsx";

export interface EventProps {
  content: EventContent;
  firstLiveFrom: Date;
  liveFrom: Date;
  correctionNote: string;
  /** The newest live report that ranks it. */
  report: { slug: string; rank: number; title: string } | null;
  context: SiteContext;
}

/** An event published alone. Needs nothing but its arguments, so the desk's preview is the same page. */
export function Event({ content, firstLiveFrom, liveFrom, correctionNote, report, context }: EventProps) {
  const { event, year, images } = content;
  const { t } = context;
  return (
    <main id="main" className="single">
      <header>
        <p className="numeral">
          <a href={yearAddress(year)}>{year}</a>
        </p>
        <div>
          {event.channel && <p className="channel">{event.channel.name}</p>}
          <h1 className={phraseClass(event.title)}>
            <Title text={event.title} room={18} />
          </h1>
          <EventFacts event={event} context={context} />
        </div>
      </header>
      <Byline source="" time={firstLiveFrom.toISOString()} editor="" context={context} />
      <Correction note={correctionNote} at={liveFrom} context={context} />
      <EventText event={event} images={images} under={1} context={context} />
      {report && (
        <p className="within">
          {t("event.inReport")}
          <a href={`${reportAddress(report.slug)}#${eventAnchor(report.rank)}`}>
            {t("event.rankInReport", { title: report.title, rank: String(report.rank) })}
          </a>
        </p>
      )}
    </main>
  );
}
