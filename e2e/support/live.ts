import { once } from "node:events";
import { type IncomingMessage, request } from "node:http";
import * as Y from "yjs";
import { type LiveState, openLiveDocument } from "#lib/events/live-document.ts";
import type { Product } from "./product.ts";

/** How live editing of an event receives whoever has these headers: to write, to read, or with a refusal. */
export async function liveAccess(
  product: Product,
  eventId: string,
  headers: Record<string, string>,
): Promise<string> {
  const answered = Promise.withResolvers<string>();
  const live = openLiveDocument({
    origin: product.url.replace("http", "ws"),
    eventId,
    document: new Y.Doc(),
    WebSocket: socketWith({ ...headers, origin: product.url }),
    onState: (state) => {
      const word = wordOf(state);
      if (word) answered.resolve(word);
    },
  });
  const patience = setTimeout(() => answered.reject(new Error("live editing did not answer")), 10_000);
  try {
    return await answered.promise;
  } finally {
    clearTimeout(patience);
    live.close();
  }
}

function wordOf({ stopped, connected, saved, readOnly }: LiveState): string | null {
  if (stopped) return stopped;
  if (!connected || !(saved || readOnly)) return null;
  return readOnly ? "读 reads" : "写 writes";
}

/** The status with which a request for a websocket is answered. */
export async function upgradeStatus(
  product: Product,
  path: string,
  headers: Record<string, string>,
): Promise<string> {
  const { hostname, port } = new URL(product.url);
  const asking = request({
    hostname,
    port,
    path,
    headers: {
      ...headers,
      connection: "upgrade",
      upgrade: "websocket",
      "sec-websocket-version": "13",
      "sec-websocket-key": "AAAAAAAAAAAAAAAAAAAAAA==",
    },
  });
  asking.end();
  const answer = await Promise.race([once(asking, "upgrade"), once(asking, "response")]);
  const { statusCode } = answer[0] as IncomingMessage;
  asking.destroy();
  return String(statusCode);
}

/** A WebSocket of Node that sends what a browser would. */
function socketWith(headers: Record<string, string>): typeof WebSocket {
  return class extends WebSocket {
    constructor(url: string) {
      super(url, { headers } as never);
    }
  } as typeof WebSocket;
}
