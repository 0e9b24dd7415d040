import type { Transaction } from "#lib/platform/database.ts";
import { refuse } from "#lib/platform/errors.ts";

export interface LockedReport {
  title: string;
  year: number;
  slug: string | null;
  version: number;
  trashed: boolean;
}

/**
 * Holds a report, and the order of its events, until the transaction ends.
 * @throws Refusal `not-found`
 */
export async function lockReport(tx: Transaction, id: string): Promise<LockedReport> {
  const [report] = await tx.$queryRaw<LockedReport[]>`
    SELECT title, year, slug, version, trashed_at IS NOT NULL AS trashed
      FROM report WHERE id = ${id}::uuid AND removed_at IS NULL FOR NO KEY UPDATE`;
  return report ?? refuse("not-found");
}

/** The same for a report that can be worked on. @throws Refusal `not-found` or `report.trashed` */
export async function openReport(tx: Transaction, id: string): Promise<LockedReport> {
  const report = await lockReport(tx, id);
  if (report.trashed) refuse("report.trashed");
  return report;
}
