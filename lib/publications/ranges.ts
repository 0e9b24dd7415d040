import type { Transaction } from "#lib/platform/database.ts";
import { refuse } from "#lib/platform/errors.ts";
import type { Range } from "./rules.ts";

/** The database's clock, which alone decides what is public, as its columns keep it. */
export async function databaseMoment(tx: Transaction): Promise<Date> {
  // Not now(): a transaction that had to wait for another would begin before that one's publication.
  const [row] = await tx.$queryRaw<{ moment: Date }[]>`
    SELECT date_trunc('milliseconds', clock_timestamp()) AS moment`;
  if (!row) throw new Error("the database does not tell the time");
  return row.moment;
}

/** Every publication of a subject that was, is or will be public, the earliest first. */
export async function rangesOf(tx: Transaction, subjectId: string): Promise<Range[]> {
  const rows = await tx.publication.findMany({
    where: { subjectId },
    orderBy: { liveFrom: "asc" },
    select: { id: true, editionId: true, liveFrom: true, liveUntil: true },
  });
  return rows
    .map(({ id, editionId, liveFrom, liveUntil }) => ({ id, editionId, from: liveFrom, until: liveUntil }))
    .filter(({ from, until }) => until === null || until > from);
}

/** Moves the end of a publication, if it still is where it was read. */
export async function setUntil(
  tx: Transaction,
  { id, until: before }: Range,
  until: Date | null,
  rest: {
    withdrawnBy?: string | null;
    withdrawnAt?: Date;
    withdrawReason?: string;
    publicSentence?: string;
  } = {},
): Promise<void> {
  const { count } = await tx.publication.updateMany({
    where: { id, liveUntil: before },
    data: { liveUntil: until, ...rest },
  });
  if (count === 0) refuse("publication.changed-meanwhile");
}

/** Whether visitors see a subject now, or will at an arranged time. */
export async function isOrWillBePublic(tx: Transaction, subjectId: string): Promise<boolean> {
  const moment = await databaseMoment(tx);
  return (await rangesOf(tx, subjectId)).some(({ until }) => until === null || until > moment);
}
