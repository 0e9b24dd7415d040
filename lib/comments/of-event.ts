import type { Transaction } from "#lib/platform/database.ts";
import { refuse } from "#lib/platform/errors.ts";
import { commentChannel } from "./model.ts";

/** The event that is commented; what lies in the trash is not. */
export async function commentedEvent(tx: Transaction, id: string): Promise<{ id: string; title: string }> {
  const event = await tx.event.findFirst({
    where: { id, removedAt: null },
    select: { id: true, title: true, trashedAt: true },
  });
  if (!event) refuse("not-found");
  if (event.trashedAt) refuse("event.trashed");
  return event;
}

/** The first comment of a thread, by its id, with its event. */
export async function commentedThread(tx: Transaction, id: string) {
  const thread = await tx.comment.findFirst({
    where: { id, threadId: null },
    select: { eventId: true, quote: true, resolvedAt: true },
  });
  if (!thread) refuse("not-found");
  return { ...thread, event: await commentedEvent(tx, thread.eventId) };
}

export async function announceComments(tx: Transaction, eventId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_notify(${commentChannel}, ${eventId})`;
}
