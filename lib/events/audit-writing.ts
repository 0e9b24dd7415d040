import type * as Y from "yjs";
import type { Transaction } from "#lib/platform/database.ts";
import { textOf } from "./document.ts";

/** Minutes for which one line of the audit log speaks of what one person types in one event. */
const lineHolds = 30;

interface Typed {
  author: string;
  name: string;
  at: Date;
}

/**
 * Audits what was typed through live editing, as rows of the log say it: a line where a person begins to write in the
 * event, and another one for every half hour of it. Rows that a line speaks of already make no second one, so it may
 * be called again, late, or after a process was killed. The caller holds the event's lock.
 */
export async function auditWriting(tx: Transaction, eventId: string, document: Y.Doc): Promise<void> {
  const typed = await tx.$queryRaw<Typed[]>`
    SELECT u.author_id AS author, a.name, u.at
      FROM event_update u JOIN account a ON a.id = u.author_id
     WHERE u.event_id = ${eventId}::uuid AND u.session_id IS NOT NULL ORDER BY u.at`;
  if (typed.length === 0) return;
  const said = await tx.auditEntry.groupBy({
    by: ["actorId"],
    where: { subject: "event", subjectId: eventId, action: "event.write" },
    _max: { at: true },
  });
  const begun = beginnings(typed, new Map(said.map((line) => [line.actorId ?? "", line._max.at])));
  if (begun.length === 0) return;
  const title = textOf(document, "title").toString().trim();
  await tx.auditEntry.createMany({
    data: begun.map(({ author, name, at }) => ({
      actorId: author,
      actorName: name,
      action: "event.write",
      subject: "event",
      subjectId: eventId,
      title,
      at,
    })),
  });
}

/** What no line speaks of yet; `said` tells when each person's last line was. */
export function beginnings(typed: Typed[], said: Map<string, Date | null>): Typed[] {
  const last = new Map(said);
  return typed.filter(({ author, at }) => {
    const before = last.get(author);
    if (before && at.getTime() < before.getTime() + lineHolds * 60_000) return false;
    last.set(author, at);
    return true;
  });
}
