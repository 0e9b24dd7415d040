"use server";
import { revalidatePath } from "next/cache";
import { cookies } from "next/headers";
import { endOwnSession } from "#lib/users/commands/end-own-session.ts";
import { switchOwnLanguage } from "#lib/users/commands/switch-own-language.ts";
import { cookieName, cookieOptions } from "#lib/users/cookies.ts";
import { act } from "#lib/users/current.ts";

/**
 * Ends the session's row, so that the cookie leads nowhere. It stays: taking it away would render the page anew, which
 * leads to the sign-in before the browser has erased what it kept.
 */
export async function signOut(): Promise<void> {
  await act((by) => endOwnSession(by, {}));
}

export async function switchLanguage(): Promise<void> {
  const outcome = await act((by) => switchOwnLanguage(by, {}));
  if (!outcome.ok) return;
  // Also for the pages after signing out.
  (await cookies()).set(cookieName("locale"), outcome.value, { ...cookieOptions(), maxAge: 365 * 24 * 3600 });
  revalidatePath("/admin", "layout");
}
