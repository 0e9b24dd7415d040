import { createHash, randomUUID } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import pg from "pg";
import { grantPrivileges } from "./privileges.ts";
import { StartError } from "./start-error.ts";

const folder = path.join(import.meta.dirname, "../../prisma/migrations");

/** Any number that nothing else in the product locks. */
const migrationLock = 7_202_611;

export interface DatabaseUrls {
  ownerUrl: string;
  appUrl: string;
  publicUrl: string;
}

/**
 * Applies the migrations that the database lacks, then grants the two other roles what they may do.
 * Each migration and its row in `_prisma_migrations` (the table of `prisma migrate deploy`) commit together,
 * so a failed one leaves everything as it was. Pairs that start at once wait for each other.
 *
 * @returns the names of the migrations applied now.
 * @throws MigrationError naming the migration, or the database's error when it cannot be reached.
 */
export async function migrate(urls: DatabaseUrls, from: string = folder): Promise<{ applied: string[] }> {
  const client = new pg.Client({ connectionString: urls.ownerUrl });
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [migrationLock]);
    const applied: string[] = [];
    for (const migration of await pending(client, from)) {
      await apply(client, migration);
      applied.push(migration.name);
    }
    await grantPrivileges(client, roleOf(urls.appUrl), roleOf(urls.publicUrl));
    return { applied };
  } finally {
    await client.end();
  }
}

class MigrationError extends Error {
  override name = "MigrationError";
}

/** A newer program has used this database. */
class DatabaseIsNewer extends MigrationError {
  readonly newest: string;

  constructor(newest: string) {
    super(`the database is newer than this program: it knows ${newest}`);
    this.newest = newest;
  }
}

/** For whoever starts the product: what to do, in one line. Any other error is answered as it is. */
export function explainMigration(error: unknown): unknown {
  if (error instanceof DatabaseIsNewer) {
    return new StartError(
      `数据库比这个程序新（含 ${error.newest}），数据没有改动；请换用更新的程序，或把升级前的备份恢复到另一个 DATA_DIR。`,
      `the database is newer than this program (it has ${error.newest}) and is unchanged; use the newer program, or restore a backup made before the upgrade into another DATA_DIR.`,
      { cause: error },
    );
  }
  if (!(error instanceof MigrationError)) return error;
  return new StartError(
    `数据库未能升级，数据没有改动（${error.message}）；请把这一行告诉维护人员，在此之前可继续使用原来的程序。`,
    `the database could not be brought up to date and is unchanged (${error.message}); tell whoever maintains the program, and go on with the former one until then.`,
    { cause: error },
  );
}

interface Migration {
  name: string;
  sql: string;
  checksum: string;
}

async function pending(client: pg.Client, from: string): Promise<Migration[]> {
  await client.query(`CREATE TABLE IF NOT EXISTS _prisma_migrations (
    id varchar(36) PRIMARY KEY, checksum varchar(64) NOT NULL, finished_at timestamptz,
    migration_name varchar(255) NOT NULL, logs text, rolled_back_at timestamptz,
    started_at timestamptz NOT NULL DEFAULT now(), applied_steps_count integer NOT NULL DEFAULT 0)`);
  const { rows } = await client.query<{ migration_name: string; checksum: string }>(
    "SELECT migration_name, checksum FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL",
  );
  const known = new Map(rows.map((row) => [row.migration_name, row.checksum]));
  const migrations = await read(from);
  const newest = rows
    .map((row) => row.migration_name)
    .sort()
    .at(-1);
  if (newest && !migrations.some((migration) => migration.name === newest)) {
    throw new DatabaseIsNewer(newest);
  }
  for (const migration of migrations) {
    const checksum = known.get(migration.name);
    if (checksum && checksum !== migration.checksum) {
      throw new MigrationError(`${migration.name} was changed after it had been applied`);
    }
  }
  return migrations.filter((migration) => !known.has(migration.name));
}

async function read(from: string): Promise<Migration[]> {
  const entries = await readdir(from, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(
    names.sort().map(async (name) => {
      const sql = await readFile(path.join(from, name, "migration.sql"), "utf8");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    }),
  );
}

async function apply(client: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
  await client.query("BEGIN");
  try {
    await client.query(sql);
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    );
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK");
    throw new MigrationError(`${name} failed and changed nothing: ${(error as Error).message}`, {
      cause: error,
    });
  }
}

function roleOf(url: string): string {
  return decodeURIComponent(new URL(url).username);
}
