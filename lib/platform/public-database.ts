import pg from "pg";

const kept = globalThis as typeof globalThis & { dashijiPublicDatabase?: pg.Pool };

/**
 * Reads what visitors may see, under the role that can select live views and nothing else
 * (DATABASE_PUBLIC_URL of this process). The only database that public pages can reach.
 */
export async function readPublic<Row extends pg.QueryResultRow>(
  sql: string,
  values: unknown[] = [],
): Promise<Row[]> {
  kept.dashijiPublicDatabase ??= open();
  const result = await kept.dashijiPublicDatabase.query<Row>(sql, values);
  return result.rows;
}

export async function closePublicDatabase(): Promise<void> {
  await kept.dashijiPublicDatabase?.end();
  delete kept.dashijiPublicDatabase;
}

function open(): pg.Pool {
  const connectionString = process.env.DATABASE_PUBLIC_URL;
  if (!connectionString) throw new Error("DATABASE_PUBLIC_URL is not set: start through npm start");
  const pool = new pg.Pool({ connectionString, max: 6, connectionTimeoutMillis: 5000 });
  // An idle connection that the server closed; the pool opens another one when it is next asked.
  pool.on("error", () => {});
  return pool;
}
