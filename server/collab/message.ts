import { MessageType } from "@hocuspocus/server";
import { createDecoder, readVarString, readVarUint, readVarUint8Array } from "lib0/decoding";
import { messageYjsSyncStep2, messageYjsUpdate } from "y-protocols/sync";
import * as Y from "yjs";

/**
 * The Yjs update that a message of a provider wants to write, or null when it writes nothing.
 * @throws when the message, or the update in it, is malformed: stored, it would keep its document from loading.
 */
export function updateIn(message: Uint8Array, document: Y.Doc): Uint8Array | null {
  const decoder = createDecoder(message);
  readVarString(decoder);
  const type = readVarUint(decoder);
  if (type !== MessageType.Sync && type !== MessageType.SyncReply) return null;
  const step = readVarUint(decoder);
  if (step !== messageYjsSyncStep2 && step !== messageYjsUpdate) return null;
  const update = readVarUint8Array(decoder);
  const { structs, ds } = Y.decodeUpdate(update);
  if (structs.length === 0 && ds.clients.size === 0) return null;
  // At each connection a browser sends all that the server seemed to lack, often nothing new.
  if (step === messageYjsSyncStep2 && Y.snapshotContainsUpdate(Y.snapshot(document), update)) return null;
  return update;
}
