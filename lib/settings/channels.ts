import type { Transaction } from "#lib/platform/database.ts";
import { refuse } from "#lib/platform/errors.ts";

/** Any number that nothing else in the product locks. */
const channelsLock = 7_202_613;

/** Until the end of the transaction nobody else adds, orders or renames channels. */
export async function lockChannels(tx: Transaction): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${channelsLock})`;
}

/** @throws {Refusal} when another channel has the name or the slug. Ask it under `lockChannels`. */
export async function keepsChannelsUnique(
  tx: Transaction,
  { id, name, slug }: { id?: string; name: string; slug: string },
): Promise<void> {
  const others = await tx.channel.findMany({
    where: { OR: [{ name }, { slug }], ...(id ? { id: { not: id } } : {}) },
    select: { name: true, slug: true },
  });
  if (others.some((other) => other.name === name)) refuse("channel.name-taken", { field: "name" });
  if (others.some((other) => other.slug === slug)) refuse("channel.slug-taken", { field: "slug" });
}
