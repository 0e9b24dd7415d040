import type { Block } from "#lib/richtext/model.ts";
import { pairFigures } from "#lib/richtext/pair-figures.ts";

/** Only what changes is named; the rest is carried over as it is. */
interface Text {
  content: Block[];
}
interface Frozen {
  kind: string;
  introduction?: Text;
  event?: { body: Text };
  events?: { body: Text }[];
  images: object[];
}

/**
 * Format 1 knew no layouts: two figures that followed each other were shown side by side, and so they still are.
 * Pictures were shown whole.
 */
export function upcast1(content: unknown): unknown {
  const frozen = content as Frozen;
  return {
    ...frozen,
    format: 2,
    ...(frozen.introduction && { introduction: laidOut(frozen.introduction) }),
    ...(frozen.event && { event: withBody(frozen.event) }),
    ...(frozen.events && { events: frozen.events.map(withBody) }),
    images: frozen.images.map((image) => ({ ...image, crop: null, isGroup: false })),
  };
}

function withBody<Event extends { body: Text }>(event: Event): Event {
  return { ...event, body: laidOut(event.body) };
}

function laidOut(text: Text): Text {
  const blocks = text.content.map(
    (block): Block =>
      block.type === "figure" ? { ...block, attrs: { ...block.attrs, layout: "single" } } : block,
  );
  return { ...text, content: pairFigures(blocks) };
}
