import { decode, encode } from "next-auth/jwt";

/** A month, in seconds: no session is older, however busy it is. */
export const cookieLife = 30 * 24 * 3600;

/** The site is reached through https, so a cookie may be bound to this host and to encrypted connections. */
function isSecure(): boolean {
  return process.env.SITE_URL?.startsWith("https:") ?? false;
}

export function cookieName(name: "session" | "device" | "locale" | "csrf" | "callback"): string {
  return `${isSecure() ? "__Host-" : ""}dashiji-${name}`;
}

export function cookieOptions() {
  return { httpOnly: true, sameSite: "lax", path: "/", secure: isSecure() } as const;
}

/** What the session cookie holds: next-auth's encrypted token around the random session id, and nothing else. */
export async function sealSession(sid: string, key: string = secret()): Promise<string> {
  return encode({ token: { sid }, secret: key, maxAge: cookieLife });
}

/** The random session id inside the cookie's value, or null for anything that we didn't seal. */
export async function unsealSession(value: string | undefined): Promise<string | null> {
  if (!value || value.length > 2000) return null;
  try {
    const token = await decode({ token: value, secret: secret() });
    return typeof token?.sid === "string" ? token.sid : null;
  } catch {
    return null;
  }
}

export function secret(): string {
  const secret = process.env.AUTH_SECRET;
  if (!secret) throw new Error("AUTH_SECRET is not set: start through npm start");
  return secret;
}
