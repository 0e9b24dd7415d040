import type { Prisma } from "#generated/prisma/client.ts";
import type { Transaction } from "#lib/platform/database.ts";
import { refuse } from "#lib/platform/errors.ts";

/** @throws {Refusal} `username.taken`, also when two add the same name at once. */
export async function addAccount(tx: Transaction, data: Prisma.UserCreateInput) {
  const [user] = await tx.user.createManyAndReturn({ data: [data], skipDuplicates: true });
  return user ?? refuse("username.taken", { field: "username" });
}
