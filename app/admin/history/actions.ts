"use server";
import { revalidatePath } from "next/cache";
import type { Outcome } from "#lib/command.ts";
import { nameVersion } from "#lib/events/commands/name-version.ts";
import { restoreVersion as restoreEvent } from "#lib/events/commands/restore-version.ts";
import { restoreVersion as restoreReport } from "#lib/reports/commands/restore-version.ts";
import { act } from "#lib/users/current.ts";
import { renameVersion } from "#lib/versions/commands/rename-version.ts";

export async function nameNow(data: FormData): Promise<Outcome<unknown>> {
  return act((by) => nameVersion(by, { id: data.get("id"), name: data.get("name") }));
}

export async function rename(data: FormData): Promise<Outcome<unknown>> {
  return act((by) => renameVersion(by, { id: data.get("id"), name: data.get("name") }));
}

export async function restoreEventVersion(id: string, version: string): Promise<Outcome<{ left: number }>> {
  const outcome = await act((by) => restoreEvent(by, { id, version }));
  revalidatePath("/admin/events", "layout");
  return outcome.ok ? { ok: true, value: { left: 0 } } : outcome;
}

export async function restoreReportVersion(id: string, version: string): Promise<Outcome<{ left: number }>> {
  const outcome = await act((by) => restoreReport(by, { id, version }));
  revalidatePath("/admin/reports", "layout");
  return outcome;
}
