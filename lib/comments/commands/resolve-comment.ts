import { z } from "zod";
import { command } from "#lib/command.ts";
import { refuse } from "#lib/platform/errors.ts";
import { announceComments, commentedThread } from "../of-event.ts";

export const resolveComment = command(
  { action: "comment.resolve", needs: "comment.write", input: z.strictObject({ thread: z.uuid() }) },
  async ({ tx, actor, input: { thread }, record }) => {
    const { event, eventId, quote } = await commentedThread(tx, thread);
    const { count } = await tx.comment.updateMany({
      where: { id: thread, resolvedAt: null },
      data: { resolvedAt: new Date(), resolvedBy: actor.id },
    });
    if (count === 0) refuse("changed-meanwhile");
    await announceComments(tx, eventId);
    record({ subject: "event", subjectId: eventId, title: event.title, data: { quote } });
  },
);
