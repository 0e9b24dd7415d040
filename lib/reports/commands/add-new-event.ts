import { z } from "zod";
import { command } from "#lib/command.ts";
import { addEvent } from "#lib/events/add-event.ts";
import { EventFields, emptyFields } from "#lib/events/model.ts";
import { openReport } from "../lock.ts";
import { orderOf, setOrder } from "../ranking.ts";

/** Makes an event of the report's year and puts it at the report's end. */
export const addNewEvent = command(
  {
    action: "report.add-new-event",
    needs: "report.rank",
    input: z.strictObject({
      id: z.uuid(),
      title: EventFields.shape.title.refine((title) => title !== "", "report.title-needed"),
    }),
  },
  async ({ tx, actor, input: { id, title }, record }) => {
    const report = await openReport(tx, id);
    const eventId = await addEvent(tx, actor, { year: report.year, fields: { ...emptyFields, title } });
    await setOrder(tx, id, [...(await orderOf(tx, id)), eventId], { occasion: "saved", by: actor.id });
    record({ subject: "event", subjectId: eventId, title, data: { year: report.year } });
    record({ subject: "report", subjectId: id, title: report.title, data: { events: [title] } });
    return { id: eventId };
  },
);
