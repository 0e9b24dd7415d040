import * as Y from "yjs";
import type { Transaction } from "#lib/platform/database.ts";
import { refuse } from "#lib/platform/errors.ts";
import { project } from "./project.ts";
import { loadDocument } from "./read-document.ts";

/** Where the id of an event is told that a command has changed, so that its open document takes that in. */
export const eventChannel = "dashiji_event";

/**
 * The only way for a command to change an event's text: appends what `edit` does to the edit log, and refreshes the
 * row. Commands on one event wait for each other; what is typed meanwhile is neither held up nor lost.
 *
 * @returns false when `edit` changed nothing.
 * @throws Refusal `not-found` or `event.trashed`.
 */
export async function editDocument(
  tx: Transaction,
  eventId: string,
  actor: { id: string | null },
  edit: (document: Y.Doc) => void,
): Promise<boolean> {
  const event = await lockEvent(tx, eventId);
  if (!event) refuse("not-found");
  if (event.trashed) refuse("event.trashed");
  const { document, rows } = await loadDocument(tx, eventId);
  const before = Y.encodeStateVector(document);
  let changed = false;
  document.once("update", () => {
    changed = true;
  });
  document.transact(() => edit(document));
  if (!changed) return false;
  await appendUpdate(tx, eventId, actor, Y.encodeStateAsUpdate(document, before));
  const change = { by: actor.id, at: new Date() };
  await project(tx, eventId, document, { projected: rows.length + 1, change });
  return true;
}

export async function appendUpdate(
  tx: Transaction,
  eventId: string,
  actor: { id: string | null },
  update: Uint8Array,
): Promise<void> {
  await tx.eventUpdate.create({ data: { eventId, update: new Uint8Array(update), authorId: actor.id } });
  await announceEvent(tx, eventId);
}

export async function announceEvent(tx: Transaction, eventId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_notify(${eventChannel}, ${eventId})`;
}

/**
 * Holds the event until the transaction ends, against everybody who projects or compacts it; not against the log,
 * whose rows only refer to the event.
 */
export async function lockEvent(tx: Transaction, eventId: string): Promise<{ trashed: boolean } | null> {
  const [event] = await tx.$queryRaw<{ trashed: boolean }[]>`
    SELECT trashed_at IS NOT NULL AS trashed 
      FROM event WHERE id = ${eventId}::uuid AND removed_at IS NULL FOR NO KEY UPDATE`;
  return event ?? null;
}
