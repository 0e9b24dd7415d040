"use server";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import type { Outcome } from "#lib/command.ts";
import { createEvent } from "#lib/events/commands/create-event.ts";
import { restoreEvent } from "#lib/events/commands/restore-event.ts";
import { setSlug } from "#lib/events/commands/set-slug.ts";
import { trashEvent } from "#lib/events/commands/trash-event.ts";
import { act } from "#lib/users/current.ts";

/** Makes an empty event filed under the year and goes to its page. */
export async function startEvent(year: number): Promise<Outcome<{ id: string }>> {
  const outcome = await act((by) => createEvent(by, { year }));
  if (outcome.ok) redirect(`/admin/events/${outcome.value.id}`);
  return outcome;
}

export async function moveToTrash(id: string): Promise<Outcome<void>> {
  const outcome = await act((by) => trashEvent(by, { id }));
  revalidatePath("/admin/events", "layout");
  return outcome;
}

export async function restore(id: string): Promise<Outcome<void>> {
  const outcome = await act((by) => restoreEvent(by, { id }));
  revalidatePath("/admin/events", "layout");
  return outcome;
}

export async function saveSlug(data: FormData): Promise<Outcome<void>> {
  return act((by) => setSlug(by, { id: data.get("id"), slug: data.get("slug") }));
}
