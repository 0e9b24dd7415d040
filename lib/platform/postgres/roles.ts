import { randomBytes } from "node:crypto";
import { Client } from "pg";
import { keptSecret } from "../secrets.ts";
import { scramVerifier } from "./scram.ts";

/** Passwords of one database's roles, by name; made at random and kept under DATA_DIR/secrets. */
export function keptPasswords<Role extends string>(
  dataDir: string,
  file: string,
  roles: Role[],
): Record<Role, string> {
  const make = () => Object.fromEntries(roles.map((role) => [role, randomBytes(24).toString("base64url")]));
  return JSON.parse(keptSecret(dataDir, file, () => JSON.stringify(make())));
}

export async function withClient<Result>(
  url: string,
  use: (client: Client) => Promise<Result>,
): Promise<Result> {
  const client = await connect(url);
  try {
    return await use(client);
  } finally {
    await client.end().catch(() => {});
  }
}

async function connect(connectionString: string): Promise<Client> {
  const client = new Client({ connectionString, connectionTimeoutMillis: 10_000 });
  // Lost while nobody asks it anything; the next query reports it.
  client.on("error", () => {});
  await client.connect();
  return client;
}

/** @returns false when the role was there already; its password is then left as it is. */
export async function createLogin(client: Client, role: string, password: string): Promise<boolean> {
  const { rowCount } = await client.query("SELECT FROM pg_roles WHERE rolname = $1", [role]);
  if (rowCount) return false;
  const verifier = client.escapeLiteral(scramVerifier(password));
  await client.query(`CREATE ROLE ${client.escapeIdentifier(role)} LOGIN PASSWORD ${verifier}`);
  return true;
}

/**
 * Lets the given roles connect to the current database, and nobody else. What they may read and write there is
 * granted by the migrations.
 */
export async function admitOnly(client: Client, database: string, roles: string[]): Promise<void> {
  const name = client.escapeIdentifier(database);
  await client.query(`REVOKE ALL ON DATABASE ${name} FROM PUBLIC`);
  const list = roles.map((role) => client.escapeIdentifier(role)).join(", ");
  await client.query(`GRANT CONNECT ON DATABASE ${name} TO ${list}`);
}
