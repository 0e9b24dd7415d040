import { database, type Transaction } from "#lib/platform/database.ts";
import type { Locale } from "#messages/locales.ts";
import { cookieLife, cookieName, unsealSession } from "./cookies.ts";
import type { CurrentActor } from "./model.ts";
import { hashToken } from "./token.ts";

/** Milliseconds. A session ends after a week without use, and a month after signing in. */
const idle = 7 * 24 * 3600 * 1000;
const touchEvery = 5 * 60 * 1000;

/** When a session that is used now and began then ends by itself. */
export function sessionEnd(createdAt: Date, now: Date): Date {
  return new Date(Math.min(now.getTime() + idle, createdAt.getTime() + cookieLife * 1000));
}

/**
 * Who holds this cookie value now: null when the session has ended, expired, or its account is disabled.
 * The row is read every time, so an ended session is out at its next request.
 */
export async function findSession(cookie: string | undefined): Promise<CurrentActor | null> {
  const sid = await unsealSession(cookie);
  if (!sid) return null;
  const now = new Date();
  const session = await database().session.findFirst({
    where: { id: hashToken(sid), endedAt: null, expiresAt: { gt: now }, user: { disabledAt: null } },
    select: { id: true, createdAt: true, lastSeenAt: true, user: true },
  });
  if (!session) return null;
  if (now.getTime() - session.lastSeenAt.getTime() > touchEvery) {
    await database().session.updateMany({
      where: { id: session.id, endedAt: null },
      data: { lastSeenAt: now, expiresAt: sessionEnd(session.createdAt, now) },
    });
  }
  const { id, username, name, role, locale } = session.user;
  return { id, username, name, party: role, locale: locale as Locale, session: session.id };
}

/** The same for a request outside Next, from its Cookie header: live editing, pictures of drafts. */
export async function findSessionOf(cookieHeader: string | undefined): Promise<CurrentActor | null> {
  const wanted = `${cookieName("session")}=`;
  const pair = cookieHeader?.split(/;\s*/).find((part) => part.startsWith(wanted));
  return findSession(pair?.slice(wanted.length));
}

/** Signs an account out everywhere, but for one session. Answers how many were ended. */
export async function endSessions(tx: Transaction, userId: string, { except }: { except?: string } = {}) {
  return end(tx, { userId, ...(except ? { id: { not: except } } : {}) });
}

/** Signs an account out of one browser. Answers how many were ended: one, or none. */
export async function endOneSession(tx: Transaction, userId: string, id: string) {
  return end(tx, { userId, id });
}

/** Ends what a browser held before somebody signs in there anew: nobody else who knows that cookie gets along. */
export async function endFormerSession(tx: Transaction, id: string) {
  return end(tx, { id });
}

async function end(tx: Transaction, whose: { userId?: string; id?: string | { not: string } }) {
  const { count } = await tx.session.updateMany({
    where: { ...whose, endedAt: null },
    data: { endedAt: new Date() },
  });
  await tellSessions(tx);
  return count;
}

/** Heard by live editing. */
export const sessionChannel = "dashiji_session";

/** Says with the commit that what a session may do is no longer the same: it has ended, or its account's role has changed. */
export async function tellSessions(tx: Transaction): Promise<void> {
  await tx.$executeRaw`SELECT pg_notify(${sessionChannel}, '')`;
}
