import { PrismaPg } from "@prisma/adapter-pg";
import { type Prisma, PrismaClient } from "#generated/prisma/client.ts";

/** The client inside one transaction; a command's body sees nothing else. */
export type Transaction = Prisma.TransactionClient;

const kept = globalThis as typeof globalThis & { dashijiDatabase?: PrismaClient };

/**
 * The application's database, under the role that owns nothing: DATABASE_APP_URL of this process.
 * One client per process; kept on globalThis because a development reload evaluates this module again.
 */
export function database(): PrismaClient {
  kept.dashijiDatabase ??= open();
  return kept.dashijiDatabase;
}

export async function closeDatabase(): Promise<void> {
  await kept.dashijiDatabase?.$disconnect();
  delete kept.dashijiDatabase;
}

function open(): PrismaClient {
  const connectionString = process.env.DATABASE_APP_URL;
  if (!connectionString)
    throw new Error("DATABASE_APP_URL is not set: start through npm start or npm run dashiji");
  const adapter = new PrismaPg(
    { connectionString, max: 10, connectionTimeoutMillis: 5000 },
    // An idle connection that the server closed; the pool opens another one when it is next asked.
    { onPoolError: () => {}, onConnectionError: () => {} },
  );
  return new PrismaClient({ adapter, transactionOptions: { maxWait: 5000, timeout: 20_000 } });
}
