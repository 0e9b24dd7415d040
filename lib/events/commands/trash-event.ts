import { z } from "zod";
import { command } from "#lib/command.ts";
import { refuse } from "#lib/platform/errors.ts";
import { isOrWillBePublic } from "#lib/publications/ranges.ts";
import { announceEvent, lockEvent } from "../edit-document.ts";
import { mayTrash } from "../rules.ts";

export const trashEvent = command(
  { action: "event.trash", needs: "event.trash", input: z.object({ id: z.uuid() }) },
  async ({ tx, input: { id }, record }) => {
    const event = await lockEvent(tx, id);
    if (!event || event.trashed) refuse("not-found");
    const ranking = await tx.rankedEvent.findFirst({
      where: { eventId: id, report: { trashedAt: null } },
      select: { report: { select: { title: true } } },
    });
    const problem = mayTrash({
      isPublic: await isOrWillBePublic(tx, id),
      rankedIn: ranking?.report.title ?? null,
    });
    if (problem) refuse(problem.code, problem);
    const { title } = await tx.event.update({
      where: { id },
      data: { trashedAt: new Date() },
      select: { title: true },
    });
    await announceEvent(tx, id);
    record({ subject: "event", subjectId: id, title });
  },
);
