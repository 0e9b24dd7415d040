import { eventAddress } from "#lib/editions/addresses.ts";
import type { PublicEvent } from "#lib/publications/published.ts";
import type { SiteContext } from "./context.ts";
import { Picture } from "./picture.tsx";
import { Title } from "./title.tsx";

interface EventRowsProps {
  events: PublicEvent[];
  /** Of the heading above them, whose level is one less. */
  level: 2 | 3;
  context: SiteContext;
}

/** Public events one below the other: when, what, and a picture where there is one. */
export function EventRows({ events, level, context }: EventRowsProps) {
  const Heading = `h${level}` as const;
  return (
    <ol className="rows">
      {events.map((event) => (
        <li key={event.id}>
          <a href={eventAddress(event)}>
            <div>
              {event.dateText && <p className="date">{event.dateText}</p>}
              <Heading>
                <Title text={event.title} room={11} />
              </Heading>
              {event.summary && <p className="summary">{event.summary}</p>}
            </div>
            {event.picture && (
              <Picture
                image={event.picture}
                context={context}
                sizes="(min-width: 48rem) 15rem, 32vw"
                alt=""
                cropped
              />
            )}
          </a>
        </li>
      ))}
    </ol>
  );
}
