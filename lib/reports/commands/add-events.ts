import { z } from "zod";
import { command } from "#lib/command.ts";
import { refuse } from "#lib/platform/errors.ts";
import { openReport } from "../lock.ts";
import { orderOf, setOrder } from "../ranking.ts";

/** Puts events at the end of a report; those that are in it already stay where they are. */
export const addEvents = command(
  {
    action: "report.add-events",
    needs: "report.rank",
    input: z.strictObject({ id: z.uuid(), eventIds: z.array(z.uuid()).min(1).max(100) }),
  },
  async ({ tx, actor, input: { id, eventIds }, record }) => {
    const { title } = await openReport(tx, id);
    // Held until the end, so that none goes into the trash meanwhile.
    await tx.$queryRaw`SELECT FROM event WHERE id = ANY (${eventIds}::uuid[]) ORDER BY id FOR NO KEY UPDATE`;
    // Held until the end, so that nobody moves one to the trash meanwhile.
    await tx.$executeRaw`SELECT 1 FROM event WHERE id = ANY (${eventIds}::uuid[]) ORDER BY id FOR NO KEY UPDATE`;
    const found = await tx.event.findMany({
      where: { id: { in: eventIds }, trashedAt: null },
      select: { id: true, title: true },
    });
    const known = new Map(found.map((event) => [event.id, event.title]));
    if (eventIds.some((eventId) => !known.has(eventId))) refuse("report.event-gone");
    const order = await orderOf(tx, id);
    const added = [...new Set(eventIds)].filter((eventId) => !order.includes(eventId));
    await setOrder(tx, id, [...order, ...added], { occasion: "saved", by: actor.id });
    record({
      subject: "report",
      subjectId: id,
      title,
      data: { events: added.map((eventId) => known.get(eventId) ?? "") },
    });
    return { added: added.length };
  },
);
