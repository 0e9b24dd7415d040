import { numbering } from "./candidates.ts";
import { EventBody } from "./event-body.ts";
import { headingLike, splitHeading } from "./heading.ts";
import { sliceInline, trimInline, trimmed } from "./inline.ts";
import type { ImportBlock, ImportedEvent, TextBlock, Warning } from "./model.ts";
import type { Assigned } from "./roles.ts";

/** Its date is read when the report's year is known. */
type Undated = Omit<ImportedEvent, "date">;

/** The events with their text. `numbered` are the headings that the numbering chose, `titles` what a person wrote. */
export function assembleEvents(
  lines: Assigned[],
  numbered: ReadonlySet<string>,
  titles: Readonly<Record<string, string>>,
  images: ReadonlyMap<string, string> = new Map(),
): { events: Undated[]; warnings: Warning[] } {
  const events: Undated[] = [];
  const warnings: Warning[] = [];
  let body: EventBody | null = null;
  let before: Assigned | undefined;
  for (const assigned of lines) {
    const { block, role } = assigned;
    if (role === "event") {
      const { id, line } = block;
      const rank = events.length + 1;
      const heading = readHeading(block, numbered.has(id), titles[id]);
      const { number, title } = heading;
      body?.finish();
      body = beginBody(block, heading, images);
      events.push({ id, rank, number, title, line, blocks: body.blocks });
      if (title === "") warnings.push({ code: "headingWithoutTitle", line, values: { rank } });
      if (heading.sentence) warnings.push({ code: "headingFromSentence", line, values: { rank, title } });
    } else if (role === "body") {
      body?.add(block, before?.role === "body" || before?.role === "event");
    }
    before = assigned;
  }
  body?.finish();
  for (const { rank, title, line, blocks } of events) {
    if (blocks.length === 0) warnings.push({ code: "eventWithoutText", line, values: { rank, title } });
  }
  return { events, warnings };
}

interface Heading {
  number: number | null;
  title: string;
  rest: TextBlock["inline"];
  /** The title is a sentence of a paragraph, and nobody has looked at it. */
  sentence: boolean;
}

/** A title that a person wrote replaces a heading, but never a sentence: that then belongs to the text. */
function readHeading(block: ImportBlock, numbered: boolean, written: string | undefined): Heading {
  if (block.kind !== "text") return { number: null, title: written ?? block.text, rest: [], sentence: false };
  const own = numbering(block);
  const marker = own && (numbered || !own.doubtful) ? own : null;
  const number = marker?.number ?? null;
  const from = marker?.length ?? 0;
  const text = trimmed(block.text.slice(from));
  const whole = block.heading !== undefined || block.emphasised === true || headingLike(text);
  if (written !== undefined) {
    const rest = whole ? [] : trimInline(sliceInline(block.inline, from));
    return { number, title: written, rest, sentence: false };
  }
  const { title, cut } = whole ? { title: text, cut: null } : splitHeading(block.text.slice(from));
  const rest = cut === null ? [] : trimInline(sliceInline(block.inline, from + cut));
  return { number, title: title.replace(/\n/g, " "), rest, sentence: !whole && text !== "" };
}

function beginBody(block: ImportBlock, heading: Heading, images: ReadonlyMap<string, string>): EventBody {
  const body = new EventBody((block.kind === "text" && block.heading) || 0, images);
  body.addRest(heading.rest);
  if (block.kind === "text" && block.more) body.addMore(block.more);
  if (block.kind === "ready" || block.kind === "picture") body.add(block, false);
  return body;
}
