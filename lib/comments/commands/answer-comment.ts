import { command } from "#lib/command.ts";
import { refuse } from "#lib/platform/errors.ts";
import { NewAnswer } from "../model.ts";
import { announceComments, commentedThread } from "../of-event.ts";

/** An answer to what was resolved opens it again: somebody still has something to say. */
export const answerComment = command(
  { action: "comment.answer", needs: "comment.write", input: NewAnswer },
  async ({ tx, actor, input: { id, thread, text }, record }) => {
    const { event, eventId, quote } = await commentedThread(tx, thread);
    if (!actor.id) refuse("forbidden");
    const { count } = await tx.comment.createMany({
      data: { id, eventId, threadId: thread, authorId: actor.id, text },
      skipDuplicates: true,
    });
    if (count === 0 && !(await tx.comment.findFirst({ where: { id, threadId: thread, authorId: actor.id } })))
      refuse("not-found");
    // What is sent again because its answer got lost has opened the thread before.
    if (count > 0) {
      await tx.comment.updateMany({
        where: { id: thread, resolvedAt: { not: null } },
        data: { resolvedAt: null, resolvedBy: null },
      });
    }
    await announceComments(tx, eventId);
    record({ subject: "event", subjectId: eventId, title: event.title, data: { quote, text } });
    return { id };
  },
);
