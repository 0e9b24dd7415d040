import { readPublic } from "#lib/platform/public-database.ts";
import { picturesOf } from "#lib/richtext/plain-text.ts";
import type { EditionContent, EventContent, FrozenEvent, FrozenImage, ReportContent } from "./model.ts";
import { readEdition } from "./read.ts";

/** What stands at an address. `sentence` is empty when the desk gave none. */
export type Found<Content extends EditionContent> =
  | ({ state: "live"; content: Content } & Publication)
  | { state: "moved"; slug: string }
  | { state: "withdrawn"; sentence: string }
  | { state: "missing" };

export interface Publication {
  subjectId: string;
  liveFrom: Date;
  firstLiveFrom: Date;
  /** Empty unless visitors are told that and how the text was corrected. */
  correctionNote: string;
}

export async function publicReport(slug: string): Promise<Found<ReportContent>> {
  return find("report", slug, (content) => (content.kind === "report" ? content : null));
}

export async function publicEvent(slug: string): Promise<Found<EventContent>> {
  return find("event", slug, (content) => (content.kind === "event" ? content : null));
}

/** The content of live editions, by edition; one that is no longer live is left out. */
export async function publicContents(editionIds: string[]): Promise<Map<string, EditionContent>> {
  const ids = [...new Set(editionIds)];
  if (ids.length === 0) return new Map();
  const rows = await readPublic<Frozen & { edition_id: string }>(
    "SELECT edition_id, format, content FROM live_content WHERE edition_id = ANY($1)",
    [ids],
  );
  return new Map(rows.map((row) => [row.edition_id, readEdition(row.format, row.content)]));
}

export function eventIn(content: EditionContent, eventId: string): FrozenEvent | undefined {
  const events = content.kind === "report" ? content.events : [content.event];
  return events.find(({ id }) => id === eventId);
}

/** The picture that stands for an event in lists: its cover, else the first in its text. */
export function pictureOf(content: EditionContent | undefined, eventId: string): FrozenImage | null {
  if (!content) return null;
  const event = eventIn(content, eventId);
  const id = event && (event.cover ?? picturesOf(event.body)[0]);
  return content.images.find((image) => image.id === id) ?? null;
}

interface Frozen {
  format: number;
  content: Buffer;
}

interface Row extends Frozen {
  subject_id: string;
  live_slug: string | null;
  public_sentence: string | null;
  live_from: Date;
  first_live_from: Date;
  correction_note: string;
}

async function find<Content extends EditionContent>(
  kind: Content["kind"],
  slug: string,
  expect: (content: EditionContent) => Content | null,
): Promise<Found<Content>> {
  const [row] = await readPublic<Row>('SELECT * FROM public_page($1::"SubjectKind", $2)', [kind, slug]);
  if (!row) return { state: "missing" };
  if (row.live_slug === null) return { state: "withdrawn", sentence: row.public_sentence ?? "" };
  if (row.live_slug !== slug) return { state: "moved", slug: row.live_slug };
  const content = expect(readEdition(row.format, row.content));
  if (!content) throw new Error(`the edition at ${kind} ${slug} is of another kind`);
  return {
    state: "live",
    content,
    subjectId: row.subject_id,
    liveFrom: row.live_from,
    firstLiveFrom: row.first_live_from,
    correctionNote: row.correction_note,
  };
}
