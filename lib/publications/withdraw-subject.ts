import { lockSubject, type Subject } from "#lib/editions/freeze.ts";
import type { Transaction } from "#lib/platform/database.ts";
import { refuse } from "#lib/platform/errors.ts";
import { withdrawnSentence } from "./model.ts";
import { databaseMoment, rangesOf, setUntil } from "./ranges.ts";
import { planWithdrawal } from "./rules.ts";

export interface Withdrawn {
  /** Of the edition that was live. */
  title: string;
  publication: string;
  /** Scheduled publications that were cancelled with it. */
  cancelled: string[];
}

/**
 * Ends what is live at this moment, and cancels the later publications that were agreed to.
 * @throws Refusal `publication.*`
 */
export async function withdrawSubject(
  tx: Transaction,
  subject: Subject,
  { reason, sentence, cancel, by }: { reason: string; sentence: string; cancel: string[]; by: string | null },
): Promise<Withdrawn> {
  await lockSubject(tx, subject);
  const moment = await databaseMoment(tx);
  const plan = planWithdrawal(cancel, await rangesOf(tx, subject.id), moment);
  if ("code" in plan) refuse(plan.code, plan);
  for (const range of plan.cancel) await setUntil(tx, range, range.from);
  await setUntil(tx, plan.end, moment, {
    withdrawnBy: by,
    withdrawnAt: moment,
    withdrawReason: reason,
    publicSentence: sentence || withdrawnSentence,
  });
  const { title } = await tx.edition.findUniqueOrThrow({
    where: { id: plan.end.editionId },
    select: { title: true },
  });
  return { title, publication: plan.end.id, cancelled: plan.cancel.map(({ id }) => id) };
}
