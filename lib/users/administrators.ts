import type { Transaction } from "#lib/platform/database.ts";
import { refuse } from "#lib/platform/errors.ts";

/** Any number that nothing else in the product locks. */
const administratorsLock = 7_202_612;

/**
 * Until the end of the transaction nobody else changes who is an administrator. Two who would each leave "one other"
 * follow one another, and the second sees what the first did.
 */
export async function lockAdministrators(tx: Transaction): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${administratorsLock})`;
}

/** Administrators who can sign in now. */
export async function countAdministrators(tx: Transaction, { except }: { except?: string } = {}) {
  return tx.user.count({
    where: {
      role: "administrator",
      disabledAt: null,
      passwordHash: { not: null },
      ...(except ? { id: { not: except } } : {}),
    },
  });
}

/** Refuses when nobody else could manage accounts any more. Ask it under `lockAdministrators`. */
export async function keepAnAdministrator(tx: Transaction, except: string): Promise<void> {
  if ((await countAdministrators(tx, { except })) === 0) refuse("account.last-administrator");
}
