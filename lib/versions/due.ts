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

/** Events whose editing session is over, or has gone on for long, and whose text no version has. */
export async function eventsDue({ quiet, longest }: Patience): Promise<string[]> {
  const [ended, begun] = [new Date(Date.now() - quiet), new Date(Date.now() - longest)];
  const rows = await database().$queryRaw<{ id: string }[]>`
    SELECT e.id FROM event e
     WHERE e.unversioned AND e.removed_at IS NULL
       AND (e.updated_at <= ${ended}
            OR e.created_at <= ${begun}
               AND NOT EXISTS (SELECT FROM version v WHERE v.event_id = e.id AND v.at > ${begun}))
     ORDER BY e.updated_at LIMIT ${atOnce}`;
  return rows.map(({ id }) => id);
}

/** Keeps what an event says, when its session is over. */
export async function keepSession(eventId: string): Promise<void> {
  await database().$transaction((tx) => keepEventVersion(tx, eventId, { occasion: "session", by: null }));
}

/** Reports from before versions were kept get their first one, so that the next save can be compared with it. */
export async function keepFirstVersions(): Promise<void> {
  const reports = await database().report.findMany({
    where: { removedAt: null, versions: { none: {} } },
    select: { id: true },
    take: atOnce,
  });
  for (const { id } of reports) {
    await database().$transaction(async (tx) => {
      await tx.$executeRaw`SELECT 1 FROM report WHERE id = ${id}::uuid FOR NO KEY UPDATE`;
      await keepReportVersion(tx, id, { occasion: "saved", by: null });
    });
  }
}
