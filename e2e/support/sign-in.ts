import type { BrowserContext } from "@playwright/test";
import type { Client } from "pg";
import type { Role } from "#generated/prisma/enums.ts";
import { openEmbedded } from "#lib/platform/postgres/embedded.ts";
import { withClient } from "#lib/platform/postgres/roles.ts";
import { loadSecrets } from "#lib/platform/secrets.ts";
import { cookieName, sealSession } from "#lib/users/cookies.ts";
import { newToken } from "#lib/users/token.ts";
import type { Product } from "./product.ts";

export interface SignedIn {
  userId: string;
  username: string;
  /** Id of the session's row. */
  session: string;
  cookie: { name: string; value: string };
}

/** A new account of the role, signed in to this browser without showing a password. `name` is what others see. */
export async function signIn(
  context: BrowserContext,
  product: Product,
  role: Role,
  name?: string,
): Promise<SignedIn> {
  const signedIn = await newSession(product, role, name);
  await context.addCookies([{ ...signedIn.cookie, url: product.url, httpOnly: true, sameSite: "Lax" }]);
  return signedIn;
}

/** The same without a browser: the cookie is for requests. */
export async function newSession(product: Product, role: Role, name: string = role): Promise<SignedIn> {
  const { token, hash } = newToken();
  const username = `${role}-${hash.slice(0, 8)}`;
  const userId = await asOwner(product, async (client) => {
    const { rows } = await client.query<{ id: string }>(
      "INSERT INTO account (id, username, name, role) VALUES (gen_random_uuid(), $1, $2, $3) RETURNING id",
      [username, name, role],
    );
    await client.query(
      "INSERT INTO session (id, user_id, expires_at) VALUES ($1, $2, now() + interval '1 day')",
      [hash, rows[0]?.id],
    );
    return rows[0]?.id ?? "";
  });
  const { authSecret } = loadSecrets({
    dataDir: product.dataDir,
    authSecret: undefined,
    serverActionsKey: undefined,
  });
  const value = await sealSession(token, authSecret);
  return { userId, username, session: hash, cookie: { name: cookieName("session"), value } };
}

/** Raw SQL in the running product's database, under the role that owns its tables. */
export async function asOwner<Result>(
  product: Product,
  use: (client: Client) => Promise<Result>,
): Promise<Result> {
  const database = await openEmbedded(product);
  try {
    return await withClient(database.ownerUrl, use);
  } finally {
    await database.close();
  }
}
