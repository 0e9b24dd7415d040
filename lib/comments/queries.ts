import { z } from "zod";
import { database } from "#lib/platform/database.ts";
import type { CommentLine, Thread } from "./model.ts";

/** The comments of an event, oldest thread first; none of one in the trash. */
export async function commentsOf(eventId: string): Promise<Thread[]> {
  if (!z.uuid().safeParse(eventId).success) return [];
  const rows = await database().comment.findMany({
    where: { eventId, event: { trashedAt: null, removedAt: null } },
    orderBy: [{ at: "asc" }, { id: "asc" }],
    include: { author: { select: { name: true } }, resolver: { select: { name: true } } },
  });
  const line = (row: (typeof rows)[number]): CommentLine => ({
    id: row.id,
    author: row.authorId,
    name: row.author.name,
    text: row.text,
    at: row.at.toISOString(),
  });
  const byThread = Map.groupBy(rows, ({ threadId }) => threadId);
  return (byThread.get(null) ?? []).map((first) => ({
    id: first.id,
    start: base64(first.start),
    end: base64(first.end),
    quote: first.quote,
    lines: [first, ...(byThread.get(first.id) ?? [])].map(line),
    resolved: first.resolvedAt && {
      name: first.resolver?.name ?? "",
      at: first.resolvedAt.toISOString(),
    },
  }));
}

function base64(bytes: Uint8Array | null): string {
  return Buffer.from(bytes ?? []).toString("base64");
}
