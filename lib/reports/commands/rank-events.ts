import { z } from "zod";
import { command } from "#lib/command.ts";
import { refuse } from "#lib/platform/errors.ts";
import { openReport } from "../lock.ts";
import { orderOf, setOrder } from "../ranking.ts";
import { isReordering } from "../rules.ts";

const ids = z.array(z.uuid()).max(500);

/** Puts a report's events into another order; refused when somebody changed the order that the person had before them. */
export const rankEvents = command(
  {
    action: "report.rank-events",
    needs: "report.rank",
    input: z.strictObject({ id: z.uuid(), seen: ids, order: ids }),
  },
  async ({ tx, actor, input: { id, seen, order }, record }) => {
    const { title } = await openReport(tx, id);
    const current = await orderOf(tx, id);
    if (current.join() !== seen.join() || !isReordering(current, order)) refuse("report.order-changed");
    await setOrder(tx, id, order, { occasion: "saved", by: actor.id });
    record({ subject: "report", subjectId: id, title, data: { order } });
  },
);
