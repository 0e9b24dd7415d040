import type { LinkPurpose } from "#generated/prisma/enums.ts";
import { database, type Transaction } from "#lib/platform/database.ts";
import { refuse } from "#lib/platform/errors.ts";
import { countAdministrators } from "./administrators.ts";
import { hashToken, newToken } from "./token.ts";

const hours = 3600 * 1000;
/** How long a link works, in milliseconds. */
const life: Record<LinkPurpose, number> = { setup: 72 * hours, invitation: 168 * hours, reset: 24 * hours };

const pathOf: Record<LinkPurpose, string> = { setup: "/setup", invitation: "/invite", reset: "/reset" };

/** The path of a new link. It is the only copy of the token; older links of the same account stop working. */
export async function makeLink(
  tx: Transaction,
  purpose: LinkPurpose,
  { userId = null, createdBy = null }: { userId?: string | null; createdBy?: string | null },
): Promise<{ path: string; expiresAt: Date }> {
  await tx.oneTimeLink.deleteMany({ where: userId ? { userId, usedAt: null } : { purpose, usedAt: null } });
  const { token, hash } = newToken();
  const expiresAt = new Date(Date.now() + life[purpose]);
  await tx.oneTimeLink.create({ data: { id: hash, purpose, userId, createdBy, expiresAt } });
  return { path: `${pathOf[purpose]}/${token}`, expiresAt };
}

const working = (purpose: LinkPurpose, token: string) => ({
  id: hashToken(token),
  purpose,
  usedAt: null,
  expiresAt: { gt: new Date() },
  OR: [{ userId: null }, { user: { disabledAt: null } }],
});

/** Uses the link up, and says whose it is. Two browsers at once: one of them is refused. */
export async function useLink(tx: Transaction, purpose: LinkPurpose, token: string) {
  const { count } = await tx.oneTimeLink.updateMany({
    where: working(purpose, token),
    data: { usedAt: new Date() },
  });
  if (count === 0) refuse("link.void");
  return tx.oneTimeLink.findUniqueOrThrow({ where: { id: hashToken(token) }, include: { user: true } });
}

/** Whether the link would work now, and for whom: for the page that it opens. Uses nothing up. */
export async function findLink(purpose: LinkPurpose, token: string) {
  if (token.length > 100) return null;
  return database().oneTimeLink.findFirst({
    where: working(purpose, token),
    select: { user: { select: { username: true, name: true, locale: true } } },
  });
}

/** The same for the first administrator's link, which is void once there is an administrator. */
export async function findSetupLink(token: string): Promise<boolean> {
  const link = await findLink("setup", token);
  return link !== null && (await countAdministrators(database())) === 0;
}
