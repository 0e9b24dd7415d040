import * as Y from "yjs";
import { database, type Transaction } from "#lib/platform/database.ts";
import { lockEvent } from "./edit-document.ts";
import { project } from "./project.ts";
import { type LoadedDocument, loadDocument } from "./read-document.ts";

/** Brings the event's row up to what the log says. */
export async function refreshEvent(eventId: string): Promise<void> {
  await database().$transaction(async (tx) => {
    if (!(await lockEvent(tx, eventId))) return;
    const loaded = await loadDocument(tx, eventId);
    await projectLoaded(tx, eventId, loaded, loaded.rows.length);
  });
}

/**
 * Puts a snapshot in the place of the event's log rows when there are at least `least`. Takes away exactly the rows
 * it merged; one that is appended meanwhile stays.
 *
 * @returns how many rows were taken away.
 */
export async function compactEvent(eventId: string, least = 1): Promise<number> {
  return database().$transaction(async (tx) => {
    if (!(await lockEvent(tx, eventId))) return 0;
    const loaded = await loadDocument(tx, eventId);
    if (loaded.rows.length < least) return 0;
    const state = new Uint8Array(Y.encodeStateAsUpdate(loaded.document));
    const merged = loaded.rows.map((row) => row.id);
    await tx.$executeRaw`SELECT compact_edit_log(${eventId}::uuid, ${state}, ${merged}::bigint[])`;
    await projectLoaded(tx, eventId, loaded, 0);
    return merged.length;
  });
}

/** Events whose row does not reflect their log: whoever should have refreshed them was killed. */
export async function staleEvents(): Promise<string[]> {
  const rows = await database().$queryRaw<{ id: string }[]>`
    SELECT e.id FROM event e LEFT JOIN (SELECT event_id, count(*) AS rows FROM event_update GROUP BY event_id) u
      ON u.event_id = e.id
     WHERE e.projected <> coalesce(u.rows, 0)`;
  return rows.map((row) => row.id);
}

async function projectLoaded(tx: Transaction, eventId: string, loaded: LoadedDocument, projected: number) {
  const last = loaded.rows.at(-1);
  const change = last && { by: last.authorId, at: last.at };
  await project(tx, eventId, loaded.document, { projected, change });
}
