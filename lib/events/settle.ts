import * as Y from "yjs";
import { database, type Transaction } from "#lib/platform/database.ts";
import { auditWriting } from "./audit-writing.ts";
import { lockEvent } from "./edit-document.ts";
import { project } from "./project.ts";
import { loadDocument } from "./read-document.ts";

/**
 * Brings the event's row, and the audit log, up to what its log says. When the log has at least `compactFrom` rows, a
 * snapshot takes the place of exactly those that it merged; one that is appended meanwhile stays.
 *
 * @returns how many rows were taken away.
 */
export async function settleEvent(eventId: string, compactFrom = Number.POSITIVE_INFINITY): Promise<number> {
  return database().$transaction(async (tx) => {
    if (!(await lockEvent(tx, eventId))) return 0;
    return (await settle(tx, eventId, compactFrom)).removed;
  });
}

/** The same inside a transaction that holds the event. */
export async function settle(
  tx: Transaction,
  eventId: string,
  compactFrom: number,
): Promise<{ document: Y.Doc; removed: number }> {
  const { document, rows } = await loadDocument(tx, eventId);
  // Before compaction takes away who wrote when.
  await auditWriting(tx, eventId, document);
  const merged = rows.length > 0 && rows.length >= compactFrom ? rows.map((row) => row.id) : [];
  if (merged.length > 0) {
    const state = new Uint8Array(Y.encodeStateAsUpdate(document));
    await tx.$executeRaw`SELECT compact_edit_log(${eventId}::uuid, ${state}, ${merged}::bigint[])`;
  }
  const last = rows.at(-1);
  const change = last && { by: last.authorId, at: last.at };
  await project(tx, eventId, document, { projected: rows.length - merged.length, change });
  return { document, removed: merged.length };
}

/** Events whose row does not reflect their log: whoever should have settled them was killed. */
export async function staleEvents(): Promise<string[]> {
  const rows = await database().$queryRaw<{ id: string }[]>`
    SELECT e.id FROM event e LEFT JOIN (SELECT event_id, count(*) AS rows FROM event_update GROUP BY event_id) u
      ON u.event_id = e.id
     WHERE e.projected <> coalesce(u.rows, 0)`;
  return rows.map((row) => row.id);
}
