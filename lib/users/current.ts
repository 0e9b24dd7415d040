import { randomUUID } from "node:crypto";
import { cookies, headers } from "next/headers";
import { forbidden, redirect, unstable_rethrow } from "next/navigation";
import { cache } from "react";
import { may, type Permission } from "#lib/access.ts";
import type { By, Outcome } from "#lib/command.ts";
import { problemOfFault } from "#lib/platform/errors.ts";
import { log } from "#lib/platform/log.ts";
import { siteSettings } from "#lib/settings/queries.ts";
import { type Locale, locales } from "#messages/locales.ts";
import { cookieName } from "./cookies.ts";
import type { CurrentActor } from "./model.ts";
import { findSession } from "./sessions.ts";

export type { CurrentActor } from "./model.ts";

/** Who is signed in at this request, asked once for each. */
export const currentActor = cache(async (): Promise<CurrentActor | null> => {
  return findSession((await cookies()).get(cookieName("session"))?.value);
});

/** For pages: sends a stranger to the sign-in and back, and shows the 403 page to a role that may not. */
export async function requireActor(permission: Permission): Promise<CurrentActor> {
  const actor = await currentActor();
  if (!actor) {
    const path = (await headers()).get("x-dashiji-path");
    redirect(path ? `/login?next=${encodeURIComponent(path)}` : "/login");
  }
  if (!may(actor.party, permission)) forbidden();
  return actor;
}

/** For server actions and route handlers. Without a session, the command answers `signed-out`. */
export async function by(): Promise<By> {
  const actor = await currentActor();
  return { session: actor?.session ?? "", requestId: await requestId() };
}

/** For what one does before signing in. The front puts the client's address here, and nobody outside can. */
export async function visitor(): Promise<By & { visitor: string }> {
  const address = (await headers()).get("x-forwarded-for") ?? "";
  return { visitor: address.split(",")[0]?.trim() || "?", requestId: await requestId() };
}

/**
 * Runs one command for a form. A fault is logged with the number that the person gets to see, so that what was
 * typed stays in the page.
 */
export async function act<Value>(
  run: (by: By) => Promise<Outcome<Value>>,
  who: By | Promise<By> = by(),
): Promise<Outcome<Value>> {
  const { requestId } = await who;
  try {
    return await run(await who);
  } catch (error) {
    unstable_rethrow(error);
    log.error({ err: error, requestId }, "a server action failed");
    return { ok: false, problems: [problemOfFault(error, requestId)] };
  }
}

/**
 * What a route handler answers when something failed that nobody expected: logged with the number that the person
 * gets to see. Whoever went away while still sending failed at nothing, and is told nothing.
 */
export async function answerFault(request: Request, error: unknown, message: string): Promise<Response> {
  const id = await requestId();
  if (request.signal.aborted) {
    log.debug({ requestId: id }, "the browser went away while it was sending");
    return new Response(null, { status: 499 });
  }
  log.error({ err: error, requestId: id }, message);
  const problem = problemOfFault(error, id);
  return Response.json({ problems: [problem] }, { status: problem.code === "disk-full" ? 507 : 500 });
}

/** The number of this request, which the front gave it and the log shows. */
async function requestId(): Promise<string> {
  return (await headers()).get("x-request-id") ?? randomUUID();
}

/** The reader's language: of the account, else as chosen before signing in, else the site's. */
export async function locale(): Promise<Locale> {
  const actor = await currentActor();
  if (actor) return actor.locale;
  const chosen = (await cookies()).get(cookieName("locale"))?.value;
  return locales.find((known) => known === chosen) ?? (await siteSettings()).value.locale;
}
