"use server";
import { revalidatePath } from "next/cache";
import type { SavedMeanwhile } from "#components/desk/differences.ts";
import { parseDayOrMoment } from "#lib/publications/moment.ts";
import { addEvents } from "#lib/reports/commands/add-events.ts";
import { addNewEvent } from "#lib/reports/commands/add-new-event.ts";
import { createReport } from "#lib/reports/commands/create-report.ts";
import { editReport } from "#lib/reports/commands/edit-report.ts";
import { rankEvents } from "#lib/reports/commands/rank-events.ts";
import { removeEvent } from "#lib/reports/commands/remove-event.ts";
import { restoreReport } from "#lib/reports/commands/restore-report.ts";
import { trashReport } from "#lib/reports/commands/trash-report.ts";
import { type Candidate, eventCandidates, findReport } from "#lib/reports/queries.ts";
import { act, requireActor } from "#lib/users/current.ts";
import { formValues } from "./form-values.ts";

export async function create(data: FormData) {
  return refreshed(await act((by) => createReport(by, Object.fromEntries(data))));
}

export async function save(data: FormData) {
  const { sourceDay, sourceClock, coverId, ...fields } = Object.fromEntries(data);
  const written = [sourceDay, sourceClock].filter(Boolean).join("T");
  const source = parseDayOrMoment(written);
  const input = {
    ...fields,
    // What is no time stays a string, which the command refuses at its field.
    sourceTime: written ? (source?.at ?? written) : null,
    sourceDayOnly: source?.dayOnly ?? false,
    coverId: coverId || null,
  };
  return refreshed(await act((by) => editReport(by, input)));
}

export async function latest(id: string): Promise<SavedMeanwhile | null> {
  await requireActor("report.edit");
  const report = await findReport(id);
  if (!report) return null;
  const { version, fields, editedBy, editedAt } = report;
  return { version, values: formValues(fields), name: editedBy, at: editedAt.toISOString() };
}

export async function rank(id: string, seen: string[], order: string[]) {
  return refreshed(await act((by) => rankEvents(by, { id, seen, order })));
}

export async function add(id: string, eventIds: string[]) {
  return refreshed(await act((by) => addEvents(by, { id, eventIds })));
}

export async function addNew(id: string, title: string) {
  return refreshed(await act((by) => addNewEvent(by, { id, title })));
}

export async function remove(id: string, eventId: string) {
  return refreshed(await act((by) => removeEvent(by, { id, eventId })));
}

export async function moveToTrash(id: string) {
  return refreshed(await act((by) => trashReport(by, { id })));
}

export async function restore(id: string) {
  return refreshed(await act((by) => restoreReport(by, { id })));
}

export async function candidates(id: string, query: string): Promise<Candidate[]> {
  await requireActor("report.rank");
  return eventCandidates(id, query.trim().slice(0, 100));
}

function refreshed<Result extends { ok: boolean }>(outcome: Result): Result {
  if (outcome.ok) revalidatePath("/admin", "layout");
  return outcome;
}
