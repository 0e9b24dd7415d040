import { keepVersion as keepEventVersion } from "#lib/events/keep-version.ts";
import { database } from "#lib/platform/database.ts";
import { keepVersion as keepReportVersion } from "#lib/reports/keep-version.ts";

/** How long an editing session may be silent before it counts as over, and how long it may last without a version. */
export interface Patience {
  /** Milliseconds. */
  quiet: number;
  longest: number;
}

const atOnce = 200;

/**
 * Events whose editing session is over, or has gone on for long, and whose text no version has. Those that were edited
 * last come first, so that they do not wait behind what was written before versions were kept.
 */
export async function eventsDue({ quiet, longest }: Patience): Promise<string[]> {
  const [ended, begun] = [new Date(Date.now() - quiet), new Date(Date.now() - longest)];
  const rows = await database().$queryRaw<{ id: string }[]>`
    SELECT e.id FROM event e
     WHERE e.unversioned AND e.removed_at IS NULL
       AND (e.updated_at <= ${ended}
            OR e.created_at <= ${begun}
               AND NOT EXISTS (SELECT FROM version v WHERE v.event_id = e.id AND v.at > ${begun}))
     ORDER BY e.updated_at DESC LIMIT ${atOnce}`;
  return rows.map(({ id }) => id);
}

/** Keeps what an event says, when its session is over; one that was only read is left alone. */
export async function keepSession(eventId: string): Promise<void> {
  await database().$transaction(async (tx) => {
    const written = await tx.$queryRaw<unknown[]>`
      SELECT 1 FROM event e WHERE e.id = ${eventId}::uuid
         AND (e.unversioned OR EXISTS (SELECT FROM event_update u WHERE u.event_id = e.id))`;
    if (written.length > 0) await keepEventVersion(tx, eventId, { occasion: "session", by: null });
  });
}

/** Reports from before versions were kept. */
export async function reportsWithoutVersion(): Promise<string[]> {
  const reports = await database().report.findMany({
    where: { removedAt: null, versions: { none: {} } },
    select: { id: true },
    take: atOnce,
  });
  return reports.map(({ id }) => id);
}

/** Keeps what a report says as its first version, so that the next save can be compared with it. */
export async function keepFirstVersion(reportId: string): Promise<void> {
  await database().$transaction(async (tx) => {
    await tx.$executeRaw`SELECT 1 FROM report WHERE id = ${reportId}::uuid FOR NO KEY UPDATE`;
    await keepReportVersion(tx, reportId, { occasion: "saved", by: null });
  });
}
