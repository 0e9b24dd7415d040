import {
  Agent,
  type ClientRequest,
  request as httpRequest,
  type IncomingMessage,
  type ServerResponse,
} from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import type { Client } from "./client-address.ts";
import type { DeskHeaders } from "./pages/headers.ts";

export interface ProxyOptions {
  /** Where Next listens; undefined while it doesn't. */
  socketPath(): string | undefined;
  /** Resolves when Next listens (again), rejects after a while. */
  whenReady(): Promise<unknown>;
}

export interface ProxiedRequest {
  client: Client;
  requestId: string;
  /** Bytes of body let through. */
  bodyLimit: number;
  /** What we say to Next, and what we answer whatever Next says. */
  headers: DeskHeaders;
}

export class BodyTooLarge extends Error {
  override readonly name = "BodyTooLarge";
}

export class NextUnavailable extends Error {
  override readonly name = "NextUnavailable";
}

/** Passes requests to Next's socket and its answers back, both as streams. */
export function createProxy({ socketPath, whenReady }: ProxyOptions) {
  const agent = new Agent({ keepAlive: true, keepAliveMsecs: 30_000, maxSockets: 256 });
  // Next may answer before it has read a body, and then reads neither the rest nor a next request on that connection.
  const single = new Agent({ keepAlive: false, maxSockets: 256 });

  /** @throws {NextUnavailable} | {BodyTooLarge} while nothing has been answered yet. */
  async function pass(
    request: IncomingMessage,
    response: ServerResponse,
    how: ProxiedRequest,
  ): Promise<void> {
    if (Number(request.headers["content-length"] ?? 0) > how.bodyLimit) throw new BodyTooLarge();
    const hasBody = "content-length" in request.headers || "transfer-encoding" in request.headers;
    for (let attempt = 1; ; attempt++) {
      if (!socketPath())
        await whenReady().catch((cause) => Promise.reject(new NextUnavailable("not ready", { cause })));
      try {
        return await passOnce(request, response, how, hasBody);
      } catch (error) {
        // Next closed the idle connection just then, or died. Anything but reading may have had an effect.
        const reading = !hasBody && (request.method === "GET" || request.method === "HEAD");
        if (attempt === 3 || !reading || response.headersSent || response.destroyed) throw error;
        await sleep(100 * attempt);
      }
    }
  }

  function passOnce(
    request: IncomingMessage,
    response: ServerResponse,
    how: ProxiedRequest,
    hasBody: boolean,
  ) {
    return new Promise<void>((resolve, reject) => {
      const upstream = httpRequest({
        socketPath: socketPath(),
        agent: hasBody ? single : agent,
        method: request.method,
        path: request.url,
        headers: requestHeaders(request, how),
        setHost: false,
      });
      const abandon = () => upstream.destroy();
      response.once("close", abandon);
      const fail = (error: Error) => {
        response.off("close", abandon);
        upstream.destroy();
        if (response.headersSent) response.destroy();
        reject(error);
      };
      upstream.once("error", (cause) => {
        // The visitor went away, and nobody is left to tell.
        if (response.destroyed) resolve();
        else fail(cause instanceof BodyTooLarge ? cause : new NextUnavailable(cause.message, { cause }));
      });
      upstream.once("response", (answer) => {
        response.writeHead(answer.statusCode ?? 502, responseHeaders(answer, how.headers));
        answer.pipe(response);
        answer.once("error", (cause) => (response.destroyed ? resolve() : fail(cause)));
        answer.once("close", () => {
          response.off("close", abandon);
          // Cut off half way: the visitor's browser must notice, not take half a page for a whole one.
          if (!answer.complete) response.destroy();
          resolve();
        });
      });
      if (hasBody) sendBody(request, upstream, how.bodyLimit);
      else upstream.end();
    });
  }

  const close = () => {
    agent.destroy();
    single.destroy();
  };
  return { pass, close };
}

function sendBody(request: IncomingMessage, upstream: ClientRequest, limit: number): void {
  let sent = 0;
  request.on("data", (chunk: Buffer) => {
    sent += chunk.length;
    if (sent > limit) upstream.destroy(new BodyTooLarge());
  });
  request.once("aborted", () => upstream.destroy());
  request.pipe(upstream);
}

/** Of this connection only, in both directions (RFC 9110, 7.6.1). */
const hopByHop = new Set([
  "connection",
  "expect",
  "keep-alive",
  "proxy-authenticate",
  "proxy-authorization",
  "proxy-connection",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
]);

/** Set by us, or meaning something inside Next that nobody outside may say. */
const reserved =
  /^(forwarded$|x-forwarded-|x-real-ip$|x-request-id$|x-middleware-|x-invoke-|x-matched-path$|x-dashiji-|x-nonce$|content-security-policy)/;

export function requestHeaders(
  request: IncomingMessage,
  { client, requestId, headers }: Pick<ProxiedRequest, "client" | "requestId" | "headers">,
): string[] {
  const kept = endToEnd(request, (name) => !reserved.test(name));
  kept.push("X-Forwarded-For", client.address, "X-Forwarded-Proto", client.protocol);
  kept.push("X-Forwarded-Host", client.host, "X-Request-Id", requestId);
  return [...kept, ...Object.entries(headers.request).flat()];
}

function responseHeaders(answer: IncomingMessage, { response }: DeskHeaders): string[] {
  return [...endToEnd(answer, (name) => !(name in response)), ...Object.entries(response).flat()];
}

/** Names and values in turn, as they came, so that repeated ones stay. */
function endToEnd(message: IncomingMessage, keep: (name: string) => boolean): string[] {
  const named = String(message.headers.connection ?? "")
    .toLowerCase()
    .split(/\s*,\s*/);
  const kept: string[] = [];
  for (let i = 0; i < message.rawHeaders.length; i += 2) {
    const name = message.rawHeaders[i] ?? "";
    const lower = name.toLowerCase();
    if (hopByHop.has(lower) || named.includes(lower) || !keep(lower)) continue;
    kept.push(name, message.rawHeaders[i + 1] ?? "");
  }
  return kept;
}
