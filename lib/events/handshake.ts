import { schemaVersion } from "#lib/richtext/schema.ts";

/** What a browser sends before it syncs; another value comes from an older or newer tab. */
export const handshake = `schema ${schemaVersion}`;

/** Codes with which the server ends a connection of live editing. */
export const closeCodes = {
  /** The session ended, or the account was disabled. */
  signedOut: 4401,
  /** The account may not read events. */
  refused: 4403,
  /** More open documents than one account may have. */
  tooMany: 4429,
  /** The event has gone to the trash; coming again shows it read-only. */
  trashed: 4410,
  /** Something could not be stored, or a right has changed: the browser keeps what it has and comes again. */
  notStored: 4503,
} as const;

/** Reasons for which a document is not opened at all. */
export type Denial = "schema" | "not-found" | "refused" | "unavailable";

/** Asks for a sign of life, outside of any document: answered at once, however long what was sent before it takes. */
export const pingMessage = new Uint8Array([9]);
export const pongMessage = new Uint8Array([10]);

export function isPing(message: Uint8Array): boolean {
  return message.length === 1 && message[0] === pingMessage[0];
}

export function isPong(data: unknown): boolean {
  return data instanceof ArrayBuffer && data.byteLength === 1 && new Uint8Array(data)[0] === pongMessage[0];
}
