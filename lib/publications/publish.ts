import { type FrozenEdition, lockSubject, type Subject } from "#lib/editions/freeze.ts";
import type { Transaction } from "#lib/platform/database.ts";
import { refuse } from "#lib/platform/errors.ts";
import { isOverlap } from "./overlap.ts";
import { databaseMoment, rangesOf, setUntil } from "./ranges.ts";
import { planPublication } from "./rules.ts";

export interface Published {
  id: string;
  from: Date;
  /** Publications that were cancelled for it. */
  cancelled: string[];
}

/**
 * Makes an edition public from `at` (null: now) on, ends its predecessor then, and cancels what was agreed to.
 * @throws Refusal `publication.*`
 */
export async function publish(
  tx: Transaction,
  subject: Subject,
  edition: Pick<FrozenEdition, "id">,
  {
    at,
    note = "",
    live,
    cancel = [],
    by,
  }: { at: Date | null; note?: string; live?: string | null; cancel?: string[]; by: string | null },
): Promise<Published> {
  await lockSubject(tx, subject);
  const moment = await databaseMoment(tx);
  const from = at ?? moment;
  const plan = planPublication(
    { editionId: edition.id, from, note, live, cancel },
    await rangesOf(tx, subject.id),
    moment,
  );
  if ("code" in plan) refuse(plan.code, plan);
  for (const range of plan.cancel) await setUntil(tx, range, range.from);
  if (plan.end) await setUntil(tx, plan.end, from);
  try {
    const { id } = await tx.publication.create({
      data: {
        kind: subject.kind,
        subjectId: subject.id,
        editionId: edition.id,
        liveFrom: from,
        correctionNote: note,
        createdBy: by,
      },
      select: { id: true },
    });
    return { id, from, cancelled: plan.cancel.map((range) => range.id) };
  } catch (error) {
    if (isOverlap(error)) refuse("publication.changed-meanwhile");
    throw error;
  }
}
