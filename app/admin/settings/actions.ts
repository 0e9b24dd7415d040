"use server";
import { revalidatePath } from "next/cache";
import type { SavedMeanwhile } from "#components/desk/differences.ts";
import { addChannel } from "#lib/settings/commands/add-channel.ts";
import { editChannel } from "#lib/settings/commands/edit-channel.ts";
import { editSite } from "#lib/settings/commands/edit-site.ts";
import { orderChannels } from "#lib/settings/commands/order-channels.ts";
import { removeChannel } from "#lib/settings/commands/remove-channel.ts";
import { findChannel, siteSettingsBy } from "#lib/settings/queries.ts";
import { act, requireActor } from "#lib/users/current.ts";
import { formOf, linesOf } from "./site-fields.ts";

export async function saveSite(data: FormData) {
  const input = { ...Object.fromEntries(data), footerLines: linesOf(String(data.get("footerLines"))) };
  return refreshed(await act((by) => editSite(by, input)));
}

export async function latestSite(): Promise<SavedMeanwhile> {
  await requireActor("settings.read");
  const { version, value, name, updatedAt } = await siteSettingsBy();
  return { version, values: formOf(value), name, at: updatedAt?.toISOString() };
}

export async function add(data: FormData) {
  return refreshed(await act((by) => addChannel(by, Object.fromEntries(data))));
}

export async function edit(data: FormData) {
  return refreshed(await act((by) => editChannel(by, Object.fromEntries(data))));
}

export async function latestChannel(id: string): Promise<SavedMeanwhile | null> {
  await requireActor("channel.edit");
  const channel = await findChannel(id);
  return channel && { version: channel.version, values: { name: channel.name, slug: channel.slug } };
}

export async function order(ids: string[]) {
  return refreshed(await act((by) => orderChannels(by, { ids })));
}

export async function remove(id: string) {
  return refreshed(await act((by) => removeChannel(by, { id })));
}

/** The site's name stands in the shell too. */
function refreshed<Result extends { ok: boolean }>(outcome: Result): Result {
  if (outcome.ok) revalidatePath("/admin", "layout");
  return outcome;
}
