import type { EditionContent } from "#lib/editions/model.ts";
import { dateText } from "#lib/events/date-text.ts";
import { type EventText, textFields } from "#lib/events/model.ts";
import type { Transaction } from "#lib/platform/database.ts";
import { momentText } from "#lib/publications/moment.ts";
import type { RichText } from "#lib/richtext/model.ts";
import type { ReportVersion, VersionContent } from "./model.ts";

/** What a version, a working copy or an edition says, in words: the one shape in which any two are compared. */
export interface Said {
  /** By the name of the field; of those that are codes, the code. */
  fields: Record<string, string>;
  tags: string[];
  /** Id of a picture. */
  cover: string | null;
  body: RichText;
  /** Of a report, in their order. */
  events: { id: string; title: string }[] | null;
}

/** Of a version or a working copy: names what it only points at by today's names. */
export async function saidBy(tx: Transaction, content: VersionContent): Promise<Said> {
  return content.kind === "event" ? eventSays(tx, content) : reportSays(tx, content);
}

async function eventSays(tx: Transaction, { fields, body }: EventText): Promise<Said> {
  const channel =
    fields.channel &&
    (await tx.channel.findUnique({ where: { id: fields.channel }, select: { name: true } }));
  return {
    fields: {
      ...Object.fromEntries(textFields.map((name) => [name, fields[name]])),
      date: dateText(fields.date),
      channel: channel ? channel.name : "",
    },
    tags: fields.tags,
    cover: fields.cover,
    body,
    events: null,
  };
}

async function reportSays(tx: Transaction, { fields, introduction, events }: ReportVersion): Promise<Said> {
  const { coverId, sourceTime, sourceDayOnly, year, ...texts } = fields;
  const rows = await tx.event.findMany({ where: { id: { in: events } }, select: { id: true, title: true } });
  const titles = new Map(rows.map(({ id, title }) => [id, title]));
  return {
    fields: {
      ...texts,
      year: String(year),
      sourceTime: sourceTime ? timeText(new Date(sourceTime), sourceDayOnly) : "",
    },
    tags: [],
    cover: coverId,
    body: introduction,
    events: events.map((id) => ({ id, title: titles.get(id) ?? "" })),
  };
}

/** Of frozen content, which names everything itself. */
export function editionSays(content: EditionContent): Said {
  if (content.kind === "event") {
    const { event } = content;
    return {
      fields: {
        ...Object.fromEntries(textFields.map((name) => [name, event[name]])),
        date: dateText(event.date),
        channel: event.channel?.name ?? "",
      },
      tags: event.tags,
      cover: event.cover,
      body: event.body,
      events: null,
    };
  }
  const { title, year, source, sourceTime, contributor, photographer, editor, credits } = content;
  const { ordering, orderingNote, cover, introduction, events } = content;
  return {
    fields: {
      title,
      year: String(year),
      source,
      sourceTime: sourceTime ? timeText(new Date(sourceTime), sourceTime.length === 10) : "",
      contributor,
      photographer,
      editor,
      credits,
      ordering,
      orderingNote,
    },
    tags: [],
    cover,
    body: introduction,
    events: events.map((event) => ({ id: event.id, title: event.title })),
  };
}

function timeText(at: Date, dayOnly: boolean): string {
  return dayOnly ? (momentText(at).split(" ")[0] ?? "") : momentText(at);
}
