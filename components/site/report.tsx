import { eventAnchor } from "#lib/editions/addresses.ts";
import type { FrozenEvent, ReportContent } from "#lib/editions/model.ts";
import { Byline } from "./byline.tsx";
import type { SiteContext } from "./context.ts";
import { Correction } from "./correction.tsx";
import { coverOf } from "./cover.ts";
import { EventFacts, EventText } from "./event-text.tsx";
import { Opening } from "./opening.tsx";
import { Ending, Neighbours, type NeighboursProps } from "./report-ending.tsx";
import { Index, JumpBar } from "./report-index.tsx";
import { Text } from "./text.tsx";
import { phraseClass, Title } from "./title.tsx";

export interface ReportProps {
  content: ReportContent;
  /** When visitors could first read it, and since when they read this text. */
  firstLiveFrom: Date;
  liveFrom: Date;
  correctionNote: string;
  neighbours: NeighboursProps;
  context: SiteContext;
}

/** An annual report, whole. Needs nothing but its arguments, so the desk's preview is the same page. */
export function Report({
  content,
  firstLiveFrom,
  liveFrom,
  correctionNote,
  neighbours,
  context,
}: ReportProps) {
  const { title, year, events, images } = content;
  return (
    <main id="main" className="report">
      <Opening title={title} year={year} cover={coverOf(content)} context={context} />
      <Byline
        source={content.source}
        time={content.sourceTime ?? firstLiveFrom.toISOString()}
        editor={content.editor}
        context={context}
      />
      <Correction note={correctionNote} at={liveFrom} context={context} />
      <div className="columns">
        {content.introduction.content.length > 0 && (
          <div className="lead text">
            <Text body={content.introduction} images={images} under={1} context={context} />
          </div>
        )}
        {events.length > 1 && <Index events={events} context={context} />}
        <div className="events">
          {events.map((event, i) => (
            <EventSection key={event.id} event={event} rank={i + 1} images={images} context={context} />
          ))}
        </div>
        {events.length > 1 && <JumpBar count={events.length} context={context} />}
      </div>
      <Ending content={content} context={context} />
      <Neighbours {...neighbours} context={context} />
    </main>
  );
}

interface EventSectionProps {
  event: FrozenEvent;
  rank: number;
  images: ReportContent["images"];
  context: SiteContext;
}

function EventSection({ event, rank, images, context }: EventSectionProps) {
  const anchor = eventAnchor(rank);
  return (
    <article className="event" id={anchor} aria-labelledby={`${anchor}-title`}>
      <header>
        <p className="number">{rank}</p>
        <h2 id={`${anchor}-title`} className={phraseClass(event.title)}>
          <Title text={event.title} room={18} />
        </h2>
        <EventFacts event={event} context={context} />
      </header>
      <EventText event={event} images={images} under={2} context={context} />
    </article>
  );
}
