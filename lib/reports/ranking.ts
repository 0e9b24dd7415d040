import type { Transaction } from "#lib/platform/database.ts";
import type { Keeping } from "#lib/versions/add-version.ts";
import { keepVersion } from "./keep-version.ts";

/** Ids of a report's events in their order. The caller holds the report. */
export async function orderOf(tx: Transaction, reportId: string): Promise<string[]> {
  const rows = await tx.rankedEvent.findMany({
    where: { reportId },
    orderBy: { rank: "asc" },
    select: { eventId: true },
  });
  return rows.map(({ eventId }) => eventId);
}

/** Gives a report exactly these events, ranked from 1 in this order, and keeps a version. The caller holds the report. */
export async function setOrder(
  tx: Transaction,
  reportId: string,
  order: string[],
  keeping: Keeping,
): Promise<void> {
  await tx.rankedEvent.deleteMany({ where: { reportId, eventId: { notIn: order } } });
  // One rank per report is checked at the end of the transaction, so ranks may change places.
  await tx.$executeRaw`
    INSERT INTO ranked_event (report_id, event_id, rank)
    SELECT ${reportId}::uuid, event_id, rank FROM unnest(${order}::uuid[]) WITH ORDINALITY AS given (event_id, rank)
    ON CONFLICT (report_id, event_id) DO UPDATE SET rank = excluded.rank`;
  await tx.report.update({ where: { id: reportId }, data: { updatedBy: keeping.by, updatedAt: new Date() } });
  await keepVersion(tx, reportId, keeping);
}
