import { randomUUID } from "node:crypto";
import { decode, encode } from "next-auth/jwt";
import { secret } from "./cookies.ts";

/** A year, in seconds. */
export const deviceLife = 365 * 24 * 3600;

/** Another key than the session's, so that neither cookie is ever taken for the other. */
const salt = "device";

/** Which accounts signed in from this browser before. Gives no right; see throttle.ts for what it is good for. */
export interface Device {
  id: string;
  accounts: string[];
}

/** An office computer is shared by a few people; the one who has been away longest is forgotten. */
const most = 8;

export async function readDevice(cookie: string | undefined): Promise<Device | null> {
  if (!cookie || cookie.length > 2000) return null;
  try {
    const token = await decode({ token: cookie, secret: secret(), salt });
    if (typeof token?.id !== "string" || !Array.isArray(token.accounts)) return null;
    return { id: token.id, accounts: token.accounts.map(String) };
  } catch {
    return null;
  }
}

/** The cookie after this account has signed in. */
export async function sealDevice(device: Device | null, account: string): Promise<string> {
  const others = (device?.accounts ?? []).filter((known) => known !== account);
  const token = { id: device?.id ?? randomUUID(), accounts: [account, ...others].slice(0, most) };
  return encode({ token, secret: secret(), salt, maxAge: deviceLife });
}
