import { setTimeout as sleep } from "node:timers/promises";
import type { Outcome } from "#lib/command.ts";
import { database } from "#lib/platform/database.ts";
import { Refusal } from "#lib/platform/errors.ts";
import { log } from "#lib/platform/log.ts";
import { beginSession } from "./commands/begin-session.ts";
import { noteRefusedSignIn } from "./commands/note-refused-sign-in.ts";
import { unsealSession } from "./cookies.ts";
import type { Device } from "./device.ts";
import { type Browser, normalUsername } from "./model.ts";
import { checkPassword } from "./password.ts";
import { countAttempt, forgiveAttempt } from "./throttle.ts";
import { hashToken } from "./token.ts";

export interface SignInRequest {
  username: string;
  password: string;
  device: Device | null;
  browser: Browser;
  /** The session cookie that the browser sent, if any. */
  former?: string | undefined;
  requestId: string;
}

/**
 * Name and password become a session, whose random id is answered. An unknown name, a wrong password and an account
 * without one are told apart neither by words nor by time.
 */
export async function signIn(request: SignInRequest): Promise<Outcome<{ sid: string; userId: string }>> {
  const username = normalUsername(request.username).slice(0, 100);
  const password = request.password.slice(0, 1000);
  const { browser, requestId } = request;
  const by = { visitor: browser.address || "visitor", requestId };
  const user = await database().user.findUnique({
    where: { username },
    select: { id: true, passwordHash: true },
  });
  const isKnownDevice = user !== null && request.device?.accounts.includes(user.id);
  const attempt = {
    username,
    address: browser.address,
    device: isKnownDevice ? (request.device?.id ?? null) : null,
  };
  const counted = await countAttempt(attempt).catch(refusedAttempt);
  if ("problems" in counted) return { ok: false, problems: counted.problems };
  if (counted.delay > 0) await sleep(counted.delay);
  const proof = await checkPassword(user, password);
  if (!proof) {
    log.warn({ requestId, address: browser.address, known: user !== null }, "a sign-in was refused");
    if (user && isWorthNoting(counted.failures)) await noteRefusedSignIn(by, { id: user.id });
    return { ok: false, problems: [{ code: "sign-in.wrong" }] };
  }
  await forgiveAttempt(attempt);
  const sid = await unsealSession(request.former);
  const begun = await beginSession(by, { proof, browser, former: sid && hashToken(sid) });
  return begun.ok ? { ok: true, value: { sid: begun.value.sid, userId: proof.userId } } : begun;
}

function refusedAttempt(error: unknown) {
  if (error instanceof Refusal) return { problems: error.problems };
  throw error;
}

/** The audit log is kept for good: a flood of guesses must not fill it, and the auditor must still see it. */
export function isWorthNoting(failures: number): boolean {
  return failures <= 16 || Math.log2(failures) % 1 === 0;
}
