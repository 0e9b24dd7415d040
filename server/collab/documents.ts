import { Hocuspocus } from "@hocuspocus/server";
import type pg from "pg";
import * as Y from "yjs";
import { closeCodes, type Denial, handshake } from "#lib/events/handshake.ts";
import { loadDocument } from "#lib/events/read-document.ts";
import { database } from "#lib/platform/database.ts";
import { log } from "#lib/platform/log.ts";
import { restrictAwareness } from "./awareness.ts";
import type { EditLog } from "./edit-log.ts";
import { updateIn } from "./message.ts";
import { readEventState } from "./rights.ts";
import type { Settler } from "./settler.ts";
import type { Socket } from "./sockets.ts";
import type { VersionKeeper } from "./version-keeper.ts";

export interface Context {
  socket: Socket;
}

/**
 * The open documents. An update reaches the edit log before it is applied, and so before it is acknowledged or
 * anybody else sees it; when that fails the connection ends, and its browser keeps what it has.
 */
export function createDocuments({
  pool,
  editLog,
  settler,
  keeper,
}: {
  pool: pg.Pool;
  editLog: EditLog;
  settler: Settler;
  keeper: VersionKeeper;
}) {
  return new Hocuspocus<Context>({
    quiet: true,
    maxPendingDocuments: 1,
    maxUnauthenticatedQueueSize: 4 * 1024 * 1024,

    async onAuthenticate({ token, documentName, connectionConfig, context: { socket } }) {
      if (token !== handshake) deny("schema");
      if (documentName !== socket.eventId || socket.opened) deny("not-found");
      const state = await readEventState(pool, socket.eventId).catch(() => unavailable(socket));
      if (state === "missing") deny("not-found");
      socket.opened = true;
      socket.trashed = state === "trashed";
      connectionConfig.readOnly = !socket.person.canWrite || socket.trashed;
    },

    async onLoadDocument({ documentName, context: { socket } }) {
      try {
        return (await loadDocument(database(), documentName)).document;
      } catch (error) {
        log.warn({ err: error, eventId: documentName }, "a document could not be loaded");
        return unavailable(socket);
      }
    },

    async beforeHandleMessage({ update: message, document, connection, context: { socket } }) {
      if (connection.readOnly) return;
      const update = updateIn(message, document);
      if (!update) return;
      const { eventId, person } = socket;
      const fate = await editLog.append({ eventId, sessionId: person.sessionId, update }).catch((error) => {
        log.warn({ err: error, eventId }, "an edit could not be stored; its browser keeps it");
        return "failed" as const;
      });
      if (fate === "stored") return settler.changed(eventId);
      // Who is refused comes again, and is told at the door why.
      const code = fate === "trashed" ? closeCodes.trashed : closeCodes.notStored;
      socket.close(code);
      throw { code, reason: fate };
    },

    async beforeHandleAwareness({ states, context }) {
      if (context) restrictAwareness(states, context.socket.person, context.socket.clients);
    },

    async afterUnloadDocument({ documentName }) {
      settler.closed(documentName);
      keeper.left(documentName);
    },
  });
}

/** Takes into an open document what commands, or another pair, have appended to its log. */
export async function takeIn(hocuspocus: Hocuspocus<Context>, eventId: string): Promise<void> {
  const document = hocuspocus.documents.get(eventId) ?? (await hocuspocus.loadingDocuments.get(eventId));
  if (!document) return;
  const loaded = await loadDocument(database(), eventId);
  const news = Y.encodeStateAsUpdate(loaded.document, Y.encodeStateVector(document));
  Y.applyUpdate(document, news, { source: "local", skipStoreHooks: true });
}

function deny(reason: Denial): never {
  throw { reason };
}

/** Ends the connection instead of denying the document for good: the browser comes again by itself. */
function unavailable(socket: Socket): never {
  socket.close(closeCodes.notStored);
  return deny("unavailable");
}
