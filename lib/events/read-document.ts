import * as Y from "yjs";
import type { Transaction } from "#lib/platform/database.ts";
import { readText } from "./document.ts";
import type { EventText } from "./model.ts";

export interface LoadedDocument {
  document: Y.Doc;
  /** Rows of the log that no snapshot contains yet, oldest first. */
  rows: { id: bigint; authorId: string | null; at: Date }[];
}

interface Stored {
  id: bigint;
  bytes: Uint8Array<ArrayBuffer>;
  author_id: string | null;
  at: Date;
  is_snapshot: boolean;
}

/**
 * The event's text as the edit log says it at this moment, or null when there is no such event.
 * Freezing, preview and history read here, never the event's row, which follows a little later.
 */
export async function readDocument(tx: Transaction, eventId: string): Promise<EventText | null> {
  if ((await tx.event.count({ where: { id: eventId } })) === 0) return null;
  return readText((await loadDocument(tx, eventId)).document);
}

/** The Yjs document of an event: its newest snapshot, and every update since. */
export async function loadDocument(tx: Transaction, eventId: string): Promise<LoadedDocument> {
  // One statement sees one moment: between two, a compaction could take away what the first one has not seen yet.
  const stored = await tx.$queryRaw<Stored[]>`
    (SELECT id, state AS bytes, NULL::uuid AS author_id, at, true AS is_snapshot
       FROM event_snapshot WHERE event_id = ${eventId}::uuid ORDER BY id DESC LIMIT 1)
    UNION ALL
    (SELECT id, update AS bytes, author_id, at, false AS is_snapshot
       FROM event_update WHERE event_id = ${eventId}::uuid ORDER BY id)`;
  const document = new Y.Doc();
  document.transact(() => {
    for (const { bytes } of stored) Y.applyUpdate(document, bytes);
  });
  const rows = stored.filter((row) => !row.is_snapshot);
  return { document, rows: rows.map(({ id, author_id, at }) => ({ id, authorId: author_id, at })) };
}
