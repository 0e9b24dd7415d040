import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach } from "vitest";
import * as Y from "yjs";
import type { Role } from "#generated/prisma/enums.ts";
import type { By } from "#lib/command.ts";
import {
  type LiveDocument,
  type LiveOptions,
  type LiveState,
  openLiveDocument,
} from "#lib/events/live-document.ts";
import { database } from "#lib/platform/database.ts";
import type { TestDatabase } from "#lib/platform/test-database.ts";
import { cookieName, sealSession } from "#lib/users/cookies.ts";
import { newToken } from "#lib/users/token.ts";
import { type Collab, type CollabOptions, createCollab } from "./collab.ts";

process.env.AUTH_SECRET ??= "a secret of the tests, long enough to be one";

export interface SignedIn {
  by: By & { session: string };
  userId: string;
  /** A Cookie header. */
  cookie: string;
}

/** A new account of the role, signed in as a browser is. */
export async function signIn(db: TestDatabase, role: Role, name?: string): Promise<SignedIn> {
  const { userId } = await db.by(role, name);
  const { token, hash } = newToken();
  await database().session.create({
    data: { id: hash, userId, expiresAt: new Date(Date.now() + 3_600_000) },
  });
  const cookie = `${cookieName("session")}=${await sealSession(token)}`;
  return { by: { session: hash, requestId: "test" }, userId, cookie };
}

export interface TestClient {
  document: Y.Doc;
  live: LiveDocument;
  /** Resolves once the state is such; fails after five seconds. */
  until(is: (state: LiveState) => boolean): Promise<LiveState>;
}

/** A collab server of its own on a free port of this machine. */
export async function startCollab(options: Pick<CollabOptions, "databaseUrl" | "versions">) {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  const siteUrl = `http://127.0.0.1:${port}`;
  const collab = createCollab({ ...options, siteUrl });
  server.on("upgrade", (request, socket, head) => collab.handleUpgrade(request, socket, head));
  return { collab, server, siteUrl, port };
}

export async function stopCollab({ collab, server }: { collab: Collab; server: Server }): Promise<void> {
  await collab.close();
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
}

/** A WebSocket of Node that sends what a browser would. */
export function socketWith(headers: Record<string, string>): typeof WebSocket {
  return class extends WebSocket {
    constructor(url: string) {
      super(url, { headers } as never);
    }
  } as typeof WebSocket;
}

interface ClientOptions extends Pick<LiveOptions, "patience" | "heartbeat" | "token"> {
  origin?: string;
  document?: Y.Doc;
}

export function clientsOf(siteUrl: string) {
  const open: TestClient[] = [];
  afterEach(() => {
    for (const client of open.splice(0)) client.live.close();
  });
  return (
    eventId: string,
    person: Pick<SignedIn, "cookie">,
    { origin = siteUrl, document = new Y.Doc(), ...options }: ClientOptions = {},
  ): TestClient => {
    const waiting = new Set<(state: LiveState) => void>();
    const live = openLiveDocument({
      origin: siteUrl.replace("http", "ws"),
      eventId,
      document,
      ...options,
      WebSocket: socketWith({ origin, cookie: person.cookie }),
      onState: (state) => {
        for (const look of waiting) look(state);
      },
    });
    const until = (is: (state: LiveState) => boolean) =>
      new Promise<LiveState>((resolve, reject) => {
        const look = (state: LiveState) => {
          if (!is(state)) return;
          waiting.delete(look);
          clearTimeout(timer);
          resolve(state);
        };
        const timer = setTimeout(() => reject(new Error(`still ${JSON.stringify(live.state())}`)), 5000);
        waiting.add(look);
        look(live.state());
      });
    const client = { document, live, until };
    open.push(client);
    return client;
  };
}
