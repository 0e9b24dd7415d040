import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { migrate } from "./migrate.ts";
import { openEmbedded } from "./postgres/embedded.ts";

/**
 * One PostgreSQL for a run of the unit tests, in a folder of its own, with a migrated database to copy.
 * Its addresses reach the workers as TEST_DATABASE_URLS; see test-database.ts.
 */
export default async function setup(): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(path.join(tmpdir(), "dashiji-test-"));
  // As root the database runs as another account and would be kept outside a folder that is closed to it.
  chmodSync(dataDir, 0o711);
  const server = await openEmbedded({ dataDir });
  await migrate(server);
  const secrets = JSON.parse(readFileSync(path.join(dataDir, "secrets", "database"), "utf8"));
  const superuser = new URL(server.ownerUrl);
  superuser.username = "postgres";
  superuser.password = secrets.superuser;
  superuser.pathname = "/postgres";
  await relaxDurability(superuser.href);
  process.env.TEST_DATABASE_URLS = JSON.stringify({
    superuser: superuser.href,
    owner: server.ownerUrl,
    app: server.appUrl,
    public: server.publicUrl,
  });
  return async () => {
    await server.close();
    rmSync(dataDir, { recursive: true, force: true });
  };
}

/** What a test writes need not survive a power cut. */
async function relaxDurability(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query("ALTER SYSTEM SET synchronous_commit = off");
  await client.query("SELECT pg_reload_conf()");
  await client.end();
}
