import { command } from "#lib/command.ts";
import { refuse } from "#lib/platform/errors.ts";
import { NewComment } from "../model.ts";
import { announceComments, commentedEvent } from "../of-event.ts";

/** What was sent before, and is sent again because its answer got lost, is there once. */
export const addComment = command(
  { action: "comment.add", needs: "comment.write", input: NewComment },
  async ({ tx, actor, input: { id, event: eventId, start, end, quote, text }, record }) => {
    const event = await commentedEvent(tx, eventId);
    if (!actor.id) refuse("forbidden");
    const { count } = await tx.comment.createMany({
      data: {
        id,
        eventId,
        authorId: actor.id,
        text,
        start: Buffer.from(start, "base64"),
        end: Buffer.from(end, "base64"),
        quote,
      },
      skipDuplicates: true,
    });
    if (count === 0 && !(await tx.comment.findFirst({ where: { id, eventId, authorId: actor.id } })))
      refuse("not-found");
    await announceComments(tx, eventId);
    record({ subject: "event", subjectId: eventId, title: event.title, data: { quote, text } });
    return { id };
  },
);
