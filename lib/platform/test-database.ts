import { createHash, randomBytes } from "node:crypto";
import pg from "pg";
import { afterAll } from "vitest";
import type { Role } from "#generated/prisma/enums.ts";
import type { By } from "#lib/command.ts";
import { closeDatabase, database } from "./database.ts";
import { closePublicDatabase } from "./public-database.ts";

export interface TestDatabase {
  /** Connected as the owner of the schema, for raw SQL that tries to break it. */
  owner: pg.Client;
  app: pg.Client;
  public: pg.Client;
  urls: { ownerUrl: string; appUrl: string; publicUrl: string };
  /** A new account of the role with a session, as a command takes it. */
  by(role: Role, name?: string): Promise<By & { session: string; userId: string }>;
}

/**
 * A fresh copy of the migrated database for this test file; `database()` and `readPublic()` lead to it.
 * `empty` gives one without migrations. Call it once, in the file's outermost beforeAll. It goes when the file's tests have ended.
 */
export async function testDatabase({ empty = false } = {}): Promise<TestDatabase> {
  const urls: Record<"superuser" | "owner" | "app" | "public", string> = JSON.parse(
    process.env.TEST_DATABASE_URLS ?? "{}",
  );
  const name = `test_${randomBytes(6).toString("hex")}`;
  const template = empty ? "template0" : new URL(urls.owner).pathname.slice(1);
  const owner = new URL(urls.owner).username;
  await asSuperuser(urls.superuser, `CREATE DATABASE ${name} TEMPLATE ${template} OWNER ${owner}`);
  const at = (url: string) => Object.assign(new URL(url), { pathname: `/${name}` }).href;
  process.env.DATABASE_APP_URL = at(urls.app);
  process.env.DATABASE_PUBLIC_URL = at(urls.public);
  const clients = await Promise.all([urls.owner, urls.app, urls.public].map((url) => connect(at(url))));
  afterAll(async () => {
    await Promise.all([closeDatabase(), closePublicDatabase(), ...clients.map((client) => client.end())]);
    await asSuperuser(urls.superuser, `DROP DATABASE ${name} WITH (FORCE)`);
  });
  const [ownerClient, app, visitor] = clients as [pg.Client, pg.Client, pg.Client];
  return {
    owner: ownerClient,
    app,
    public: visitor,
    urls: { ownerUrl: at(urls.owner), appUrl: at(urls.app), publicUrl: at(urls.public) },
    by: signIn,
  };
}

async function signIn(role: Role, name: string = role) {
  const username = `${role}-${randomBytes(4).toString("hex")}`;
  const user = await database().user.create({ data: { username, name, role } });
  const session = createHash("sha256").update(randomBytes(32)).digest("hex");
  const expiresAt = new Date(Date.now() + 3_600_000);
  await database().session.create({ data: { id: session, userId: user.id, expiresAt } });
  return { requestId: "test", session, userId: user.id };
}

async function connect(connectionString: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  return client;
}

async function asSuperuser(url: string, sql: string): Promise<void> {
  const client = await connect(url);
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
