import { z } from "zod";
import { command } from "#lib/command.ts";
import { addEvent } from "../add-event.ts";
import { EventText } from "../model.ts";

export const createEvent = command(
  {
    action: "event.create",
    needs: "event.create",
    input: EventText.partial().extend({ year: z.coerce.number().int().min(1900).max(2999) }),
  },
  async ({ tx, actor, input, record }) => {
    const id = await addEvent(tx, actor, input);
    record({ subject: "event", subjectId: id, title: input.fields?.title ?? "", data: { year: input.year } });
    return { id };
  },
);
