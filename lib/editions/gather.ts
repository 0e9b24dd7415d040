import type { SubjectKind } from "#generated/prisma/enums.ts";
import { readDocument } from "#lib/events/read-document.ts";
import { cropOf } from "#lib/images/model.ts";
import { dayInChina, dayOf, rightsState } from "#lib/images/rules.ts";
import type { Transaction } from "#lib/platform/database.ts";
import { localDay } from "#lib/publications/moment.ts";
import { RichText } from "#lib/richtext/model.ts";
import { picturesOf } from "#lib/richtext/plain-text.ts";
import { type EditionContent, editionFormat, type FrozenEvent, type FrozenImage } from "./model.ts";
import type { Circumstances } from "./rules.ts";
import { freeSlug, proposeSlug } from "./slug.ts";

/** What a subject's working copy says at this moment, as an edition would keep it. */
export interface Gathered {
  content: EditionContent;
  circumstances: Circumstances;
  /** The record has no address yet; the content bears the one it would get. */
  slugProposed: boolean;
}

/** Reads a working copy whole: the events' texts from the edit log, never their rows. Null when there is none. */
export async function gather(tx: Transaction, kind: SubjectKind, id: string): Promise<Gathered | null> {
  return kind === "report" ? gatherReport(tx, id) : gatherEvent(tx, id);
}

async function gatherEvent(tx: Transaction, id: string): Promise<Gathered | null> {
  const row = await tx.event.findUnique({ where: { id, removedAt: null }, select: eventRow });
  const event = row && (await frozenEvent(tx, id));
  if (!event) return null;
  const slug = row.slug ?? (await freeSlug(tx, "event", proposeSlug(event.title)));
  const year = event.date ? Number(event.date.start.slice(0, 4)) : row.year;
  const { images, endedRights } = await frozenImages(tx, usedBy(event));
  return {
    content: { format: editionFormat, kind: "event", slug, year, event, images },
    circumstances: { trashed: row.trashedAt !== null, trashedEvents: [], endedRights },
    slugProposed: row.slug === null,
  };
}

const eventRow = { slug: true, year: true, trashedAt: true } as const;

async function gatherReport(tx: Transaction, id: string): Promise<Gathered | null> {
  const report = await tx.report.findUnique({
    where: { id, removedAt: null },
    include: {
      rankedEvents: {
        orderBy: { rank: "asc" },
        select: { eventId: true, event: { select: { trashedAt: true } } },
      },
    },
  });
  if (!report) return null;
  const events: FrozenEvent[] = [];
  for (const { eventId } of report.rankedEvents) {
    const event = await frozenEvent(tx, eventId);
    if (event) events.push(event);
  }
  const introduction = RichText.parse(report.introduction);
  const used = [report.coverId, ...picturesOf(introduction), ...events.flatMap(usedBy)];
  const { images, endedRights } = await frozenImages(tx, used);
  const slug = report.slug ?? (await freeSlug(tx, "report", proposeSlug(report.title, report.year)));
  return {
    content: {
      format: editionFormat,
      kind: "report",
      slug,
      year: report.year,
      title: report.title,
      introduction,
      source: report.source,
      sourceTime: sourceTime(report),
      contributor: report.contributor,
      photographer: report.photographer,
      editor: report.editor,
      credits: report.credits,
      ordering: report.ordering,
      orderingNote: report.orderingNote,
      cover: report.coverId,
      events,
      images,
    },
    circumstances: {
      trashed: report.trashedAt !== null,
      trashedEvents: report.rankedEvents.filter((one) => one.event.trashedAt).map((one) => one.eventId),
      endedRights,
    },
    slugProposed: report.slug === null,
  };
}

/** A day alone where the source names no time of it. */
function sourceTime({ sourceTime, sourceDayOnly }: { sourceTime: Date | null; sourceDayOnly: boolean }) {
  return sourceTime && (sourceDayOnly ? localDay(sourceTime) : sourceTime.toISOString());
}

async function frozenEvent(tx: Transaction, id: string): Promise<FrozenEvent | null> {
  const text = await readDocument(tx, id);
  if (!text) return null;
  const { fields, body } = text;
  const { title, summary, date, place, unit, participants, meeting, tags, cover } = fields;
  const channel = fields.channel
    ? await tx.channel.findUnique({ where: { id: fields.channel }, select: { slug: true, name: true } })
    : null;
  return { id, title, summary, date, place, unit, participants, meeting, channel, tags, body, cover };
}

/** Pictures of an event: its cover, then those of its text. */
function usedBy({ cover, body }: FrozenEvent): string[] {
  return [...(cover ? [cover] : []), ...picturesOf(body)];
}

/**
 * In the order in which they are first used; those in the trash, or gone, are left out and so found missing. Beside
 * them, which may no longer be used.
 */
async function frozenImages(
  tx: Transaction,
  used: (string | null)[],
): Promise<{ images: FrozenImage[]; endedRights: string[] }> {
  const ids = [...new Set(used)].filter((id) => id !== null);
  const rows = await tx.image.findMany({
    where: { id: { in: ids }, trashedAt: null },
    select: {
      id: true,
      sha256: true,
      width: true,
      height: true,
      focusX: true,
      focusY: true,
      crop: true,
      isGroup: true,
      colour: true,
      caption: true,
      alt: true,
      credit: true,
      rightsUntil: true,
    },
  });
  const today = dayInChina();
  const ended = rows.filter(({ rightsUntil }) => rightsState(dayOf(rightsUntil), today) === "out");
  const byId = new Map(
    rows.map(({ rightsUntil: _, ...row }) => [row.id, { ...row, crop: cropOf(row.crop) }]),
  );
  return { images: ids.flatMap((id) => byId.get(id) ?? []), endedRights: ended.map(({ id }) => id) };
}
