import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { migrate } from "./migrate.ts";
import { openEmbedded } from "./postgres/embedded.ts";
import { remember } from "./postgres/place.ts";

/**
 * One PostgreSQL for a run of the unit tests, in a folder of its own, with a migrated database to copy.
 * Its addresses reach the workers as TEST_DATABASE_URLS; see test-database.ts.
 */
export default async function setup(): Promise<() => Promise<void>> {
  // For the programs that tests start again and again.
  process.env.NODE_COMPILE_CACHE ??= path.join(import.meta.dirname, "../../build/compile-cache");
  const dataDir = mkdtempSync(path.join(tmpdir(), "dashiji-test-"));
  // As root the database runs as another account and would be kept outside a folder that is closed to it.
  chmodSync(dataDir, 0o711);
  remember(dataDir, { durable: false });
  const server = await openEmbedded({ dataDir });
  await migrate(server);
  const secrets = JSON.parse(readFileSync(path.join(dataDir, "secrets", "database"), "utf8"));
  const superuser = new URL(server.ownerUrl);
  superuser.username = "postgres";
  superuser.password = secrets.superuser;
  superuser.pathname = "/postgres";
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
