import { z } from "zod";
import { command } from "#lib/command.ts";
import { lockSubject } from "#lib/editions/freeze.ts";
import { refuse } from "#lib/platform/errors.ts";
import { databaseMoment, rangesOf, setUntil } from "../ranges.ts";
import { planCancellation } from "../rules.ts";

/** A scheduled publication never begins; what it would have replaced stays. */
export const cancelSchedule = command(
  { action: "publication.cancel", needs: "publication.cancel", input: z.strictObject({ id: z.uuid() }) },
  async ({ tx, input: { id }, record }) => {
    const row = await tx.publication.findUnique({
      where: { id },
      select: { kind: true, subjectId: true, edition: { select: { title: true, number: true } } },
    });
    if (!row) refuse("not-found");
    await lockSubject(tx, { kind: row.kind, id: row.subjectId });
    const plan = planCancellation(id, await rangesOf(tx, row.subjectId), await databaseMoment(tx));
    if ("code" in plan) refuse(plan.code);
    await setUntil(tx, plan.cancel, plan.cancel.from);
    if (plan.extend) await setUntil(tx, plan.extend.range, plan.extend.until);
    record({
      subject: row.kind,
      subjectId: row.subjectId,
      title: row.edition.title,
      data: { publication: id, edition: row.edition.number, from: plan.cancel.from.toISOString() },
    });
  },
);
