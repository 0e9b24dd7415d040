import type { IncomingMessage, ServerResponse } from "node:http";
import { failurePage, failureStyle } from "#components/site/failure.html.ts";
import { log } from "#lib/platform/log.ts";
import type { Handler, Visit } from "../front.ts";
import { sendNotice } from "../notice.ts";
import { NextUnavailable, type ProxyOptions } from "../proxy.ts";
import { sendPage } from "./answer.ts";
import { createCache } from "./cache.ts";
import { publicHeaders } from "./headers.ts";
import { makePage } from "./page.ts";
import { createRenderer } from "./render.ts";
import { type Address, findDestination } from "./routes.ts";
import { TooBusy } from "./turns.ts";

export interface PagesOptions {
  next: ProxyOptions;
  siteUrl: string;
  /** What is withdrawn at this moment, as one hash; null when the database does not answer. */
  withdrawn(): Promise<string | null>;
  /** Of memory for pages. */
  maxBytes?: number;
  /** How long to wait for Next while it starts again, in milliseconds. */
  patience?: number | undefined;
}

const home = { target: "/", named: false, asked: false };
const noop = () => {};

/** What visitors see: answers every address of the public site from memory, and renders what is not there. */
export function createPages(options: PagesOptions) {
  const { next, siteUrl, withdrawn, maxBytes = 64 * 1024 * 1024, patience } = options;
  const headers = publicHeaders(siteUrl);
  const renderer = createRenderer({ next, siteUrl, patience });
  const cache = createCache({
    render: async (target, former) => makePage(await renderer.render(target), headers, former),
    withdrawn,
    log,
    maxBytes,
  });

  const handle: Handler = (request, response, visit) => {
    if (request.method !== "GET" && request.method !== "HEAD") return refuse(response, 405);
    if (hasBody(request.headers)) return refuse(response, 413);
    const destination = findDestination(request.url ?? "");
    if ("moved" in destination) return move(response, destination.moved);
    const kept = cache.peek(destination.page);
    return kept
      ? sendPage(request, response, kept, 0)
      : fetchPage(destination.page, request, response, visit);
  };

  async function fetchPage(
    address: Address,
    request: IncomingMessage,
    response: ServerResponse,
    visit: Visit,
  ): Promise<true> {
    const began = performance.now();
    try {
      return sendPage(request, response, await cache.get(address), performance.now() - began);
    } catch (error) {
      fail(error, response, visit);
      return true;
    }
  }

  return {
    handle,
    /** Renders the home page, so that the first visitor need not wait until Next has loaded what it needs. */
    warm: () => cache.get(home).then(noop, noop),
    purge: cache.purge,
    size: cache.size,
    close: renderer.close,
  };
}

function hasBody(headers: NodeJS.Dict<string | string[]>): boolean {
  return "transfer-encoding" in headers || Number(headers["content-length"] ?? 0) > 0;
}

function refuse(response: ServerResponse, status: number): true {
  sendNotice(response, status);
  return true;
}

function move(response: ServerResponse, location: string): true {
  response.writeHead(308, { location, "content-length": 0, "cache-control": "public, max-age=3600" });
  response.end();
  return true;
}

function fail(error: unknown, response: ServerResponse, { requestId, path }: Visit): void {
  const isAway = error instanceof NextUnavailable || error instanceof TooBusy;
  if (isAway) log.warn({ requestId, path, reason: error.message }, "no page at the moment");
  else log.error({ err: error, requestId, path }, "no page");
  const body = failurePage(requestId);
  response.writeHead(isAway ? 503 : 500, {
    "content-type": "text/html; charset=utf-8",
    "content-length": Buffer.byteLength(body),
    "content-security-policy": `default-src 'none'; style-src ${failureStyle}; frame-ancestors 'none'`,
    "x-content-type-options": "nosniff",
    "cache-control": "no-store",
    "retry-after": "5",
  });
  response.end(response.req.method === "HEAD" ? "" : body);
}
