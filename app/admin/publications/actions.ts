"use server";
import { revalidatePath } from "next/cache";
import type { PublishFields, WithdrawFields } from "#components/desk/publication-actions.ts";
import { may } from "#lib/access.ts";
import { cancelSchedule } from "#lib/publications/commands/cancel-schedule.ts";
import { publishEdition } from "#lib/publications/commands/publish-edition.ts";
import { withdrawPublication } from "#lib/publications/commands/withdraw-publication.ts";
import { type Preparation, preparePictures } from "#lib/publications/prepare-pictures.ts";
import { type SubjectState, subjectState } from "#lib/publications/queries.ts";
import { act, currentActor, requireActor } from "#lib/users/current.ts";

/** The newest state of a subject, asked when somebody is about to publish it. */
export async function readSubject(kind: "event" | "report", id: string): Promise<SubjectState | null> {
  await requireActor(kind === "report" ? "report.read" : "event.read");
  return subjectState(kind, id);
}

/** A few seconds' worth of what is still missing of a subject's pictures, and how far that is. */
export async function prepareSubject(kind: "event" | "report", id: string): Promise<Preparation> {
  await requireActor("publication.publish");
  return preparePictures(kind, id, 2000);
}

export async function publishNow(fields: PublishFields) {
  // The command refuses whoever may not; for them nothing is made.
  const actor = await currentActor();
  if (actor && may(actor.party, "publication.publish")) await preparePictures(fields.kind, fields.id);
  return refreshed(await act((by) => publishEdition(by, fields)));
}

export async function withdrawNow(fields: WithdrawFields) {
  return refreshed(await act((by) => withdrawPublication(by, fields)));
}

export async function cancelScheduled(id: string) {
  return refreshed(await act((by) => cancelSchedule(by, { id })));
}

/** States stand in lists and on both records' pages. */
function refreshed<Result extends { ok: boolean }>(outcome: Result): Result {
  if (outcome.ok) revalidatePath("/admin", "layout");
  return outcome;
}
