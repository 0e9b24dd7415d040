import { database } from "#lib/platform/database.ts";

/** Milliseconds. Kept a while longer, for whoever has to find out what happened. */
const keptFor = 30 * 24 * 3600 * 1000;

/**
 * Removes what nobody can use any more: sessions that ended or expired and links that were used or expired a month
 * ago, and counters of sign-ins that have run out. The audit log keeps what they were about.
 * @returns how many rows of each went.
 */
export async function prune(
  now = new Date(),
): Promise<{ sessions: number; links: number; counters: number }> {
  const old = { lt: new Date(now.getTime() - keptFor) };
  const { session, oneTimeLink, rateLimit } = database();
  const [sessions, links, counters] = await Promise.all([
    session.deleteMany({ where: { OR: [{ endedAt: old }, { expiresAt: old }] } }),
    oneTimeLink.deleteMany({ where: { OR: [{ usedAt: old }, { expiresAt: old }] } }),
    rateLimit.deleteMany({ where: { expire: { lt: now.getTime() } } }),
  ]);
  return { sessions: sessions.count, links: links.count, counters: counters.count };
}
