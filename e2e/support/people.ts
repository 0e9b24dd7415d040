import type { By } from "#lib/command.ts";
import { cookieName } from "#lib/users/cookies.ts";
import { cookieHeader } from "./ask.ts";
import type { Product } from "./product.ts";
import { asOwner, newSession } from "./sign-in.ts";

export const columns = {
  visitor: "访客",
  administrator: "管理员",
  editor: "编辑",
  reviewer: "审核",
  auditor: "审计",
} as const;
export type Person = keyof typeof columns;
export const persons = Object.keys(columns) as Person[];

type Headers = Record<string, string>;

/** Somebody of each role, by the headers that say so. */
export async function people(
  product: Product,
): Promise<{ cookies: Record<Person, Headers>; administrator: By }> {
  const administrator = await newSession(product, "administrator");
  const cookieOf = async (role: "editor" | "reviewer" | "auditor") =>
    cookieHeader((await newSession(product, role)).cookie);
  return {
    cookies: {
      visitor: {},
      administrator: cookieHeader(administrator.cookie),
      editor: await cookieOf("editor"),
      reviewer: await cookieOf("reviewer"),
      auditor: await cookieOf("auditor"),
    },
    administrator: { requestId: "test", session: administrator.session },
  };
}

/** Who holds a cookie that opens nothing: each was, or claims to be, an administrator. */
export async function nobodies(product: Product): Promise<Record<string, Headers>> {
  const [disabled, ended, expired] = [
    await newSession(product, "administrator"),
    await newSession(product, "administrator"),
    await newSession(product, "administrator"),
  ];
  await asOwner(product, async (client) => {
    await client.query("UPDATE account SET disabled_at = now() WHERE id = $1", [disabled.userId]);
    await client.query("UPDATE session SET ended_at = now() WHERE id = $1", [ended.session]);
    await client.query("UPDATE session SET expires_at = now() WHERE id = $1", [expired.session]);
  });
  const name = cookieName("session");
  return {
    "a disabled account": cookieHeader(disabled.cookie),
    "an ended session": cookieHeader(ended.cookie),
    "an expired session": cookieHeader(expired.cookie),
    "the id of a session's row": cookieHeader({ name, value: disabled.session }),
    "a token that we did not seal": cookieHeader({ name, value: `${ended.cookie.value.slice(0, -4)}AAAA` }),
  };
}
