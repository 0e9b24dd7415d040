import { z } from "zod";
import { command } from "#lib/command.ts";
import { refuse } from "#lib/platform/errors.ts";
import { announceComments, commentedThread } from "../of-event.ts";

export const reopenComment = command(
  { action: "comment.reopen", needs: "comment.write", input: z.strictObject({ thread: z.uuid() }) },
  async ({ tx, input: { thread }, record }) => {
    const { event, eventId, quote } = await commentedThread(tx, thread);
    const { count } = await tx.comment.updateMany({
      where: { id: thread, resolvedAt: { not: null } },
      data: { resolvedAt: null, resolvedBy: null },
    });
    if (count === 0) refuse("changed-meanwhile");
    await announceComments(tx, eventId);
    record({ subject: "event", subjectId: eventId, title: event.title, data: { quote } });
  },
);
