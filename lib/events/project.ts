import type * as Y from "yjs";
import type { Transaction } from "#lib/platform/database.ts";
import { picturesOf, plainText } from "#lib/richtext/plain-text.ts";
import { searchable } from "#lib/search/grams.ts";
import { readText } from "./document.ts";
import { type EventFields, type EventText, textFields } from "./model.ts";

/** Who changed the document last, and when. */
export interface LastChange {
  by: string | null;
  at: Date;
}

/**
 * Writes what the document says into the event's row, its uses of pictures and the list of tags. The caller holds
 * the event's lock, and says how many rows of the log the document was read from.
 */
export async function project(
  tx: Transaction,
  eventId: string,
  document: Y.Doc,
  { projected, change }: { projected: number; change?: LastChange },
): Promise<void> {
  const text = readText(document);
  const { fields } = text;
  const known = await knownReferences(tx, text);
  await tx.event.update({
    where: { id: eventId },
    data: {
      ...Object.fromEntries(textFields.map((field) => [field, fields[field]])),
      ...dateColumns(fields),
      ...searchable(...searchedParts(text)),
      channelId: fields.channel && known.has(fields.channel) ? fields.channel : null,
      coverId: fields.cover && known.has(fields.cover) ? fields.cover : null,
      tags: fields.tags,
      projected,
      ...(change ? { updatedBy: change.by, updatedAt: change.at, unversioned: true } : {}),
    },
  });
  await projectPictures(
    tx,
    eventId,
    picturesUsed(text).filter((id) => known.has(id)),
  );
  await tx.tag.createMany({ data: fields.tags.map((name) => ({ name })), skipDuplicates: true });
}

/** Pictures of the text and the cover, by id, each once. */
export function picturesUsed({ fields, body }: EventText): string[] {
  return [...new Set([...picturesOf(body), ...(fields.cover ? [fields.cover] : [])])];
}

/** A document may name a channel or picture that is gone; its row may not. */
async function knownReferences(tx: Transaction, text: EventText): Promise<Set<string>> {
  const pictures = await tx.image.findMany({
    where: { id: { in: picturesUsed(text) } },
    select: { id: true },
  });
  const channel = text.fields.channel ? [text.fields.channel] : [];
  const channels = await tx.channel.findMany({ where: { id: { in: channel } }, select: { id: true } });
  return new Set([...pictures, ...channels].map(({ id }) => id));
}

function dateColumns({ date }: EventFields) {
  if (!date) return { startDate: null, endDate: null, precision: null };
  return {
    startDate: new Date(date.start),
    endDate: date.end ? new Date(date.end) : null,
    precision: date.precision,
    year: Number(date.start.slice(0, 4)),
  };
}

function searchedParts({ fields, body }: EventText): string[] {
  return [...textFields.map((field) => fields[field]), ...fields.tags, plainText(body)];
}

async function projectPictures(tx: Transaction, eventId: string, imageIds: string[]): Promise<void> {
  await tx.imageUse.deleteMany({ where: { eventId, imageId: { notIn: imageIds } } });
  await tx.imageUse.createMany({
    data: imageIds.map((imageId) => ({ eventId, imageId })),
    skipDuplicates: true,
  });
}
