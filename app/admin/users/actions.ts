"use server";
import { revalidatePath } from "next/cache";
import type { SavedMeanwhile } from "#components/desk/differences.ts";
import { addUser } from "#lib/users/commands/add-user.ts";
import { changeOwnPassword } from "#lib/users/commands/change-own-password.ts";
import { disableUser } from "#lib/users/commands/disable-user.ts";
import { editSelf } from "#lib/users/commands/edit-self.ts";
import { editUser } from "#lib/users/commands/edit-user.ts";
import { enableUser } from "#lib/users/commands/enable-user.ts";
import { endSession } from "#lib/users/commands/end-session.ts";
import { inviteUser } from "#lib/users/commands/invite-user.ts";
import { issueLink } from "#lib/users/commands/issue-link.ts";
import { act, requireActor } from "#lib/users/current.ts";
import { findUser } from "#lib/users/queries.ts";

export async function invite(data: FormData) {
  return act((by) => inviteUser(by, Object.fromEntries(data)));
}

export async function add(data: FormData) {
  return act((by) => addUser(by, Object.fromEntries(data)));
}

export async function edit(data: FormData) {
  return refreshed(await act((by) => editUser(by, Object.fromEntries(data))));
}

export async function latestUser(id: string): Promise<SavedMeanwhile | null> {
  await requireActor("account.edit");
  const user = await findUser(id);
  return user && { version: user.version, values: { name: user.name, role: user.role } };
}

export async function disable(data: FormData) {
  return refreshed(await act((by) => disableUser(by, Object.fromEntries(data))));
}

export async function enable(id: string) {
  return refreshed(await act((by) => enableUser(by, { id })));
}

export async function makeLink(id: string) {
  return refreshed(await act((by) => issueLink(by, { id })));
}

export async function endSessions(id: string, session?: string) {
  return refreshed(await act((by) => endSession(by, { id, session })));
}

export async function saveSelf(data: FormData) {
  return refreshed(await act((by) => editSelf(by, Object.fromEntries(data))));
}

export async function changePassword(data: FormData) {
  return refreshed(await act((by) => changeOwnPassword(by, Object.fromEntries(data))));
}

/** Name and language stand in the shell too, so the whole desk is rendered anew. */
function refreshed<Result extends { ok: boolean }>(outcome: Result): Result {
  if (outcome.ok) revalidatePath("/admin", "layout");
  return outcome;
}
