import type pg from "pg";
import { closeCodes } from "#lib/events/handshake.ts";
import { log } from "#lib/platform/log.ts";
import { findSessionOf } from "#lib/users/sessions.ts";
import { type Person, readSessions } from "./rights.ts";

export interface DoorOptions {
  pool: pg.Pool;
  /** Origin of the site. */
  siteUrl: string;
}

/** What was found out about a connection before its first message. */
export type Admission = { eventId: string; person: Person } | { code: number };

const address = /^\/collab\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/**
 * Judges a request for a websocket: its address, that it comes from a page of this site, and whose it is. Who is not
 * signed in gets a connection that ends at once with a code, since browsers hide the status of a refused one.
 * @throws Response for whom no connection is made.
 */
export function createDoor({ pool, siteUrl }: DoorOptions) {
  return async (request: Request): Promise<Admission> => {
    const url = new URL(request.url);
    const eventId = address.exec(url.pathname)?.[1];
    if (!eventId) throw new Response(null, { status: 404 });
    if (!fromThisSite(request.headers, siteUrl)) throw new Response(null, { status: 403 });
    try {
      const sessionId = (await findSessionOf(request.headers.get("cookie") ?? ""))?.session;
      const person = sessionId && (await readSessions(pool, [sessionId])).get(sessionId);
      if (!person) return { code: closeCodes.signedOut };
      return person.canRead ? { eventId, person } : { code: closeCodes.refused };
    } catch (error) {
      log.debug({ err: error }, "a session could not be looked up");
      throw new Response(null, { status: 503 });
    }
  };
}

/** A page of another site could open a websocket with the person's cookie; browsers always say whose page it is. */
function fromThisSite(headers: Headers, siteUrl: string): boolean {
  const origin = headers.get("origin") ?? "";
  if (!URL.canParse(origin)) return false;
  return origin === siteUrl || new URL(origin).host === headers.get("host");
}
