"use server";
import { revalidatePath } from "next/cache";
import { cookies } from "next/headers";
import { acceptInvitation } from "#lib/users/commands/accept-invitation.ts";
import { resetPassword } from "#lib/users/commands/reset-password.ts";
import { setUp } from "#lib/users/commands/set-up.ts";
import { cookieName, cookieOptions } from "#lib/users/cookies.ts";
import { act, locale, visitor } from "#lib/users/current.ts";
import { UserLocale } from "#lib/users/model.ts";

export async function chooseLanguage(chosen: string): Promise<void> {
  const { data } = UserLocale.safeParse(chosen);
  if (!data) return;
  (await cookies()).set(cookieName("locale"), data, { ...cookieOptions(), maxAge: 365 * 24 * 3600 });
  revalidatePath("/", "layout");
}

export async function makeFirstAccount(data: FormData) {
  const input = { ...textsOf(data, "token", "username", "name", "password"), locale: await locale() };
  return act((by) => setUp(by, input), visitor());
}

export async function answerInvitation(data: FormData) {
  return act((by) => acceptInvitation(by, textsOf(data, "token", "name", "password")), visitor());
}

export async function setNewPassword(data: FormData) {
  return act((by) => resetPassword(by, textsOf(data, "token", "password")), visitor());
}

function textsOf(data: FormData, ...names: string[]): Record<string, unknown> {
  return Object.fromEntries(names.map((name) => [name, data.get(name)]));
}
