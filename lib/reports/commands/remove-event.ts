import { z } from "zod";
import { command } from "#lib/command.ts";
import { refuse } from "#lib/platform/errors.ts";
import { openReport } from "../lock.ts";
import { orderOf, setOrder } from "../ranking.ts";

/** Takes an event out of a report; the event itself stays. */
export const removeEvent = command(
  {
    action: "report.remove-event",
    needs: "report.rank",
    input: z.strictObject({ id: z.uuid(), eventId: z.uuid() }),
  },
  async ({ tx, actor, input: { id, eventId }, record }) => {
    const { title } = await openReport(tx, id);
    const order = await orderOf(tx, id);
    if (!order.includes(eventId)) refuse("report.order-changed");
    const event = await tx.event.findUniqueOrThrow({ where: { id: eventId }, select: { title: true } });
    await setOrder(
      tx,
      id,
      order.filter((other) => other !== eventId),
      { occasion: "saved", by: actor.id },
    );
    record({ subject: "report", subjectId: id, title, data: { events: [event.title] } });
  },
);
