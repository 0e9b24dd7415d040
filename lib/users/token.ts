import { createHash, randomBytes } from "node:crypto";

/** A secret for an address or a cookie, 256 bits, and what the database keeps of it. */
export function newToken(): { token: string; hash: string } {
  const token = randomBytes(32).toString("base64url");
  return { token, hash: hashToken(token) };
}

/** The database never holds a token itself: who reads a copy of it can't sign in with it. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
