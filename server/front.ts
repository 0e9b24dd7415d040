import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import { log } from "#lib/platform/log.ts";
import { type Client, clientReader } from "./client-address.ts";
import type { Door } from "./door.ts";
import { sendNotice } from "./notice.ts";
import type { DeskHeaders } from "./pages/headers.ts";
import { BodyTooLarge, createProxy, NextUnavailable, type ProxyOptions } from "./proxy.ts";

export interface Visit {
  /** Without the query. Begins with one slash. */
  path: string;
  /** With its question mark, or empty. */
  search: string;
  requestId: string;
  client(): Client;
}

/** @returns true when it has answered, or will. */
export type Handler = (
  request: IncomingMessage,
  response: ServerResponse,
  visit: Visit,
) => boolean | Promise<boolean>;

export type UpgradeHandler = (request: IncomingMessage, socket: Duplex, head: Buffer, visit: Visit) => void;

export interface FrontOptions {
  trustProxy: string[];
  door: Door;
  /** Answers what isn't the desk's; without it (in development) Next answers everything. */
  site?: Handler | undefined;
  /** Headers of an answer that Next gives, for one visit. */
  headers(visit: Visit): DeskHeaders;
  next: ProxyOptions;
  /** Bytes of body that an address takes. */
  bodyLimit(path: string): number;
}

/** The HTTP server that visitors reach. Handlers are asked in the order in which they were added; then the site, or Next. */
export function createFront({ trustProxy, door, site, headers, next, bodyLimit }: FrontOptions) {
  const readClient = clientReader(trustProxy);
  const proxy = createProxy(next);
  const handlers: Handler[] = [door.guard];
  const upgraded = new Set<Duplex>();
  let closing: Promise<void> | undefined;
  const upgrades: { prefix: string; handle: UpgradeHandler }[] = [];

  const server = createServer(
    {
      // A connection that sends its headers or its body drop by drop would otherwise hold its place for ever.
      headersTimeout: 15_000,
      requestTimeout: 600_000,
      connectionsCheckingInterval: 5_000,
      // Longer than nginx keeps idle connections to us, so that it never writes into a closing one.
      keepAliveTimeout: 75_000,
    },
    (request, response) => {
      const visit = visitOf(request);
      if (!visit) return sendNotice(response, 400);
      answer(request, response, visit).catch((error) => fail(error, response, visit));
    },
  );
  // Nobody reads or writes any more.
  server.setTimeout(120_000);
  // Some 20 kB each: whoever opens more and more, and sends nothing, takes no more memory than this.
  server.maxConnections = 10_000;
  server.on("clientError", (error: NodeJS.ErrnoException, socket) => {
    if (error.code === "ECONNRESET" || !socket.writable) return socket.destroy();
    const status = {
      HPE_HEADER_OVERFLOW: "431 Request Header Fields Too Large",
      ERR_HTTP_REQUEST_TIMEOUT: "408 Request Timeout",
    };
    const line = status[error.code as keyof typeof status] ?? "400 Bad Request";
    socket.end(`HTTP/1.1 ${line}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
  });
  server.on("upgrade", (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on("error", () => socket.destroy());
    if ("setTimeout" in socket && typeof socket.setTimeout === "function") socket.setTimeout(0);
    upgraded.add(socket);
    socket.once("close", () => upgraded.delete(socket));
    const visit = visitOf(request);
    const mayEnter = visit && door.letsUpgrade(request, visit);
    const route = mayEnter && upgrades.find(({ prefix }) => visit.path.startsWith(prefix));
    if (route) return route.handle(request, socket, head, visit);
    socket.end("HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
  });

  async function answer(request: IncomingMessage, response: ServerResponse, visit: Visit): Promise<void> {
    for (const handle of handlers) {
      // Most handlers see at once that it isn't theirs, and a page from memory must not wait for each of them.
      const answered = handle(request, response, visit);
      if (answered !== false && (answered === true || (await answered))) return;
    }
    if (site && !door.isDesk(visit) && (await site(request, response, visit))) return;
    const { requestId, path } = visit;
    await proxy.pass(request, response, {
      client: visit.client(),
      requestId,
      bodyLimit: bodyLimit(path),
      headers: headers(visit),
    });
  }

  function visitOf(request: IncomingMessage): Visit | undefined {
    const url = request.url ?? "";
    // Also keeps out "//host/path", which some code takes for another site's address.
    if (!url.startsWith("/") || url.startsWith("//") || url.includes("\\")) return undefined;
    const mark = url.indexOf("?");
    const path = mark < 0 ? url : url.slice(0, mark);
    if (!isDecodable(path)) return undefined;
    return {
      path,
      search: mark < 0 ? "" : url.slice(mark),
      requestId: nextRequestId(),
      client: () => readClient(request),
    };
  }

  return {
    server,
    use: (handler: Handler) => void handlers.push(handler),
    /** Websockets under this path. */
    onUpgrade: (prefix: string, handle: UpgradeHandler) => void upgrades.push({ prefix, handle }),
    /** Takes no new connection, and lets the running answers end, but not for longer than `patience` milliseconds. */
    close: (patience: number): Promise<void> => (closing ??= close(patience)),
  };

  async function close(patience: number): Promise<void> {
    const closed = once(server, "close");
    server.close();
    // A connection whose answer ends from now on would be kept for a next request.
    const tidy = setInterval(() => server.closeIdleConnections(), 100);
    const cut = setTimeout(() => {
      server.closeAllConnections();
      for (const socket of upgraded) socket.destroy();
    }, patience);
    await closed;
    clearInterval(tidy);
    clearTimeout(cut);
    proxy.close();
  }
}

/** "%" with anything but two digits behind it, or bytes that are no UTF-8, are no address of ours. */
function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

const start = Date.now().toString(36);
let count = 0;

/** Unique among processes and starts; short enough to read out over the telephone. */
function nextRequestId(): string {
  count += 1;
  return `${start}-${count.toString(36)}`;
}

function fail(error: unknown, response: ServerResponse, { requestId, path }: Visit): void {
  if (error instanceof BodyTooLarge) {
    log.warn({ requestId, path }, "body too large");
    if (!response.headersSent) sendNotice(response, 413);
    return;
  }
  log.error({ err: error, requestId, path }, "no answer");
  if (response.headersSent) response.destroy();
  else sendNotice(response, error instanceof NextUnavailable ? 503 : 502, requestId);
}
