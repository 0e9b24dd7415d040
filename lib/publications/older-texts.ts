import { sameEvent } from "#lib/editions/compare.ts";
import { gather } from "#lib/editions/gather.ts";
import { readEdition } from "#lib/editions/read.ts";
import { database } from "#lib/platform/database.ts";

export interface OlderText {
  reportId: string;
  title: string;
  rank: number;
}

/** The public reports that show an event otherwise than its working copy now says it. */
export async function reportsWithOlderText(eventId: string): Promise<OlderText[]> {
  return database().$transaction(async (tx) => {
    const moment = new Date();
    const editions = await tx.edition.findMany({
      where: {
        kind: "report",
        entries: { some: { eventId } },
        publications: {
          some: { liveFrom: { lte: moment }, OR: [{ liveUntil: null }, { liveUntil: { gt: moment } }] },
        },
      },
      orderBy: [{ year: "desc" }, { id: "desc" }],
      select: { reportId: true, title: true, format: true, content: true },
    });
    if (editions.length === 0) return [];
    const gathered = await gather(tx, "event", eventId);
    if (gathered?.content.kind !== "event") return [];
    const now = gathered.content;
    return editions.flatMap(({ reportId, title, format, content }) => {
      const report = readEdition(format, content);
      if (report.kind !== "report" || !reportId) return [];
      const index = report.events.findIndex(({ id }) => id === eventId);
      const then = report.events[index];
      return then && !sameEvent(report, then, now, now.event) ? [{ reportId, title, rank: index + 1 }] : [];
    });
  });
}
