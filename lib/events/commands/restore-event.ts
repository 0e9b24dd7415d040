import { z } from "zod";
import { command } from "#lib/command.ts";
import { refuse } from "#lib/platform/errors.ts";
import { announceEvent, lockEvent } from "../edit-document.ts";

export const restoreEvent = command(
  { action: "event.restore", needs: "event.restore", input: z.object({ id: z.uuid() }) },
  async ({ tx, input: { id }, record }) => {
    const event = await lockEvent(tx, id);
    if (!event?.trashed) refuse("not-found");
    const { title } = await tx.event.update({
      where: { id },
      data: { trashedAt: null },
      select: { title: true },
    });
    await announceEvent(tx, id);
    record({ subject: "event", subjectId: id, title });
  },
);
