import type { FrozenEvent, FrozenImage } from "#lib/editions/model.ts";
import { dateText } from "#lib/events/date-text.ts";
import { picturesOf } from "#lib/richtext/plain-text.ts";
import type { SiteContext } from "./context.ts";
import { Figures, ownFigure } from "./figures.tsx";
import { Text } from "./text.tsx";

interface EventTextProps {
  event: FrozenEvent;
  images: FrozenImage[];
  under: 1 | 2;
  context: SiteContext;
}

/** When, where and by whom. */
export function EventFacts({ event, context: { t } }: { event: FrozenEvent; context: SiteContext }) {
  const { date, place, unit, meeting, participants } = event;
  const by = [unit && t("event.unit", { unit }), participants && t("event.participants", { participants })];
  return (
    <div className="facts">
      <FactLine facts={[dateText(date), place, meeting]} />
      <FactLine facts={by} />
    </div>
  );
}

function FactLine({ facts }: { facts: string[] }) {
  const given = [...new Set(facts)].filter(Boolean);
  if (given.length === 0) return null;
  return (
    <p>
      {given.map((fact) => (
        <span key={fact}>{fact}</span>
      ))}
    </p>
  );
}

/** The body; a cover that the body does not show stands before it. */
export function EventText({ event, images, under, context }: EventTextProps) {
  const cover = picturesOf(event.body).includes(event.cover ?? "")
    ? undefined
    : images.find(({ id }) => id === event.cover);
  return (
    <div className="text">
      {cover && <Figures figures={[ownFigure(cover)]} layout="single" context={context} />}
      <Text body={event.body} images={images} under={under} context={context} />
    </div>
  );
}
