import type { Transaction } from "#lib/platform/database.ts";
import { addVersion, type Keeping, type Newest } from "#lib/versions/add-version.ts";
import { readText } from "./document.ts";
import { lockEvent } from "./edit-document.ts";
import { settle } from "./settle.ts";

/**
 * Keeps what an event says now as its next version, unless its newest one says the same. The log is compacted with it,
 * so that the rows in the log are always those that no version has; who wrote those that were compacted in between
 * stands beside their snapshots.
 *
 * @returns the id of the version that says this, or null when there is no such event.
 */
export async function keepVersion(
  tx: Transaction,
  eventId: string,
  keeping: Keeping,
): Promise<string | null> {
  if (!(await lockEvent(tx, eventId))) return null;
  const { document } = await settle(tx, eventId, 1);
  const id = await addVersion(tx, eventId, { kind: "event", ...readText(document) }, keeping, (newest) =>
    writtenSince(tx, eventId, newest),
  );
  await tx.event.update({ where: { id: eventId }, data: { unversioned: false } });
  return id;
}

async function writtenSince(tx: Transaction, eventId: string, newest: Newest | null) {
  const snapshots = await tx.eventSnapshot.findMany({
    where: { eventId, id: { gt: newest?.snapshotId ?? 0 } },
    orderBy: { id: "asc" },
    select: { id: true, authors: true },
  });
  const { updatedAt, updatedBy } = await tx.event.findUniqueOrThrow({
    where: { id: eventId },
    select: { updatedAt: true, updatedBy: true },
  });
  const authors = [...new Set(snapshots.flatMap((snapshot) => snapshot.authors))];
  return {
    // Snapshots from before versions were kept do not say who wrote.
    authors: authors.length === 0 && updatedBy ? [updatedBy] : authors,
    changedAt: updatedAt,
    snapshotId: snapshots.at(-1)?.id ?? newest?.snapshotId ?? null,
  };
}
