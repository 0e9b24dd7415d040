import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import type { WebSocketLike } from "@hocuspocus/server";
import crossws from "crossws/adapters/node";
import pg from "pg";
import { commentChannel } from "#lib/comments/model.ts";
import { eventChannel } from "#lib/events/edit-document.ts";
import { closeCodes, isPing, pongMessage } from "#lib/events/handshake.ts";
import { log } from "#lib/platform/log.ts";
import { sessionChannel } from "#lib/users/sessions.ts";
import { listenToDatabase } from "../notifications.ts";
import { createDocuments, takeIn } from "./documents.ts";
import { type Admission, createDoor, type DoorOptions } from "./door.ts";
import { createEditLog } from "./edit-log.ts";
import { readEventState, readSessions } from "./rights.ts";
import { createSettler } from "./settler.ts";
import { createSockets, type Socket } from "./sockets.ts";
import { createVersionKeeper, type KeeperOptions } from "./version-keeper.ts";

/** Bytes. A whole text with its history is far smaller; pictures are not in it. */
const largestMessage = 2 * 1024 * 1024;
/** Milliseconds between two looks at the database that miss no notification: rights, and what others appended. */
const lookEvery = 30_000;
/** Milliseconds that open connections get to end when the server stops. */
const patience = 2000;

export interface CollabOptions extends Omit<DoorOptions, "pool"> {
  /** DATABASE_APP_URL. */
  databaseUrl: string;
  /** When editing sessions are over; as tests want it. */
  versions?: Partial<KeeperOptions>;
}

/** Live editing: the websockets under /collab/. See docs/architecture.md. */
export function createCollab({ databaseUrl, versions, ...options }: CollabOptions) {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: 4,
    connectionTimeoutMillis: 3000,
    statement_timeout: 10_000,
    query_timeout: 12_000,
  });
  // An idle connection that the server closed; the pool opens another one when it is next asked.
  pool.on("error", () => {});
  const editLog = createEditLog(pool);
  const settler = createSettler();
  const sockets = createSockets();
  const keeper = createVersionKeeper((eventId) => documents.documents.has(eventId), versions);
  const documents = createDocuments({ pool, editLog, settler, keeper });
  type Connection = ReturnType<typeof documents.handleConnection>;
  const connections = new Map<string, { socket: Socket; connection: Connection }>();
  const door = createDoor({ pool, ...options });

  const websockets = crossws({
    serverOptions: { maxPayload: largestMessage, perMessageDeflate: false },
    hooks: {
      upgrade: async (request) => ({ context: { admission: await door(request as Request) } }),
      open(peer) {
        const admission = peer.context.admission as Admission;
        if ("code" in admission) return peer.close(admission.code);
        const socket: Socket = {
          ...admission,
          clients: new Set(),
          opened: false,
          trashed: false,
          close: (code) => peer.close(code),
        };
        const websocket = peer.websocket as unknown as WebSocketLike;
        const connection = documents.handleConnection(websocket, peer.request as Request, { socket });
        connections.set(peer.id, { socket, connection });
        sockets.add(socket);
      },
      message(peer, message) {
        const bytes = message.uint8Array();
        if (isPing(bytes)) peer.send(pongMessage);
        else connections.get(peer.id)?.connection.handleMessage(bytes);
      },
      close(peer, event) {
        const found = connections.get(peer.id);
        if (!found) return;
        connections.delete(peer.id);
        sockets.remove(found.socket);
        found.connection.handleClose({ code: event.code ?? 1006, reason: event.reason ?? "" });
      },
      error: (_, error) => log.debug({ err: error }, "a websocket failed"),
    },
  });

  const listener = listenToDatabase({
    connectionString: databaseUrl,
    channels: [eventChannel, sessionChannel, commentChannel],
    onNotify(channel, payload) {
      if (channel === commentChannel) tellComments(payload);
      else void (channel === eventChannel ? follow(payload) : recheck());
    },
    onListening: () => void catchUp(),
  });
  const timer = setInterval(() => void look(), lookEvery);

  async function follow(eventId: string): Promise<void> {
    await attempt(async () => {
      await takeIn(documents, eventId);
      const state = sockets.ofEvent(eventId).length > 0 && (await readEventState(pool, eventId));
      // Both ways: a browser with a text of the trash has to come again when it is restored.
      for (const socket of sockets.ofEvent(eventId)) {
        if (state === "trashed" && !socket.trashed) socket.close(closeCodes.trashed);
        if (state === "open" && socket.trashed) socket.close(closeCodes.notStored);
      }
    });
  }

  /** Whoever has the event open reads its comments anew. */
  function tellComments(eventId: string): void {
    documents.documents.get(eventId)?.broadcastStateless("comments");
  }

  async function recheck(): Promise<void> {
    await attempt(async () => {
      const ids = sockets.sessionIds();
      if (ids.length > 0) sockets.keepOnly(await readSessions(pool, ids));
    });
  }

  async function look(): Promise<void> {
    await recheck();
    for (const eventId of documents.documents.keys()) await follow(eventId);
  }

  async function catchUp(): Promise<void> {
    await look();
    for (const eventId of documents.documents.keys()) tellComments(eventId);
    await attempt(() => settler.settleStale());
    keeper.begin();
  }

  return {
    handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
      websockets.handleUpgrade(request, socket, head).catch(() => socket.destroy());
    },
    /** Ends all connections, stores what waits, and brings the rows of events up to their logs. */
    async close(): Promise<void> {
      clearInterval(timer);
      await listener.close();
      websockets.closeAll(1012);
      const end = Date.now() + patience;
      while (connections.size > 0 && Date.now() < end) await new Promise((done) => setTimeout(done, 20));
      websockets.closeAll(undefined, undefined, true);
      await editLog.drained();
      await settler.close();
      await keeper.close();
      await pool.end();
    },
  };
}

export type Collab = ReturnType<typeof createCollab>;

/** The database may be away; the next notification, or the next look, tries again. */
async function attempt(action: () => Promise<unknown>): Promise<void> {
  try {
    await action();
  } catch (error) {
    log.debug({ err: error }, "live editing could not look at the database");
  }
}
