import { once } from "node:events";
import { Agent, get, type IncomingHttpHeaders, type IncomingMessage, type RequestOptions } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { errorCode } from "#lib/platform/start-error.ts";
import { NextUnavailable, type ProxyOptions } from "../proxy.ts";
import { isSitePath, missing } from "./routes.ts";
import { strip } from "./strip.ts";

/** A public answer, before it is compressed. */
export interface Rendered {
  status: 200 | 301 | 308 | 404 | 410;
  contentType: string;
  location: string | null;
  body: Buffer;
}

export interface RenderOptions {
  next: ProxyOptions;
  /** The site's origin; Next sees no host but this one. */
  siteUrl: string;
  /** How long to wait for Next while it starts again, in milliseconds. */
  patience?: number | undefined;
  /** How long one render may take, in milliseconds. */
  limit?: number;
}

/**
 * Asks Next for one public address with headers of our own and nothing from outside. While Next cannot be
 * reached (it is being started again) the question is put again, which is safe for a GET.
 *
 * @throws {NextUnavailable} | Error when the answer is not one that may be shown.
 */
export function createRenderer({ next, siteUrl, patience = 5000, limit = 10_000 }: RenderOptions) {
  const agent = new Agent({ keepAlive: true, maxSockets: 16 });
  const site = new URL(siteUrl);
  const headers = {
    host: site.host,
    accept: "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
    "accept-encoding": "identity",
    "user-agent": "dashiji-front",
    "x-forwarded-host": site.host,
    "x-forwarded-proto": site.protocol.slice(0, -1),
  };

  async function render(target: string): Promise<Rendered> {
    const until = Date.now() + patience;
    while (true) {
      try {
        const socketPath = await findSocket(until);
        const signal = AbortSignal.timeout(limit);
        const rendered = accept(await ask({ socketPath, agent, path: target, headers, signal }), target);
        // A file that is not there says nothing; the site's own page says it in words.
        const mute = rendered.status === 404 && rendered.body.length === 0;
        return mute && target !== missing.target ? await render(missing.target) : rendered;
      } catch (error) {
        const code = errorCode(error) ?? "";
        if (code === "ABORT_ERR") throw new NextUnavailable(`no answer within ${limit} ms`);
        if (!away.has(code)) throw error;
        if (Date.now() >= until) throw new NextUnavailable(`cannot be reached: ${code}`);
        await wait(50);
      }
    }
  }

  async function findSocket(until: number): Promise<string> {
    while (true) {
      const path = next.socketPath();
      if (path) return path;
      const timeout = wait(until - Date.now(), "late", { ref: false });
      const outcome = await Promise.race([next.whenReady(), timeout]).catch((cause) => {
        throw new NextUnavailable("does not start", { cause });
      });
      if (outcome === "late") throw new NextUnavailable("is still starting");
    }
  }

  return { render, close: () => agent.destroy() };
}

const away = new Set(["ENOENT", "ECONNREFUSED", "ECONNRESET", "EPIPE"]);
const largest = 16 * 1024 * 1024;

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** One GET and its whole answer. */
export async function ask(options: RequestOptions): Promise<Answer> {
  const request = get(options);
  // What `once` no longer hears also ends the body below, and is thrown there.
  request.on("error", () => {});
  const [response] = (await once(request, "response")) as [IncomingMessage];
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > largest) throw new Error(`the page is larger than ${largest} bytes`);
    chunks.push(chunk);
  }
  return { status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) };
}

function accept({ status, headers, body }: Answer, target: string): Rendered {
  const contentType = headers["content-type"] ?? "application/octet-stream";
  if (status === 301 || status === 308) {
    return { status, contentType, location: sameSite(headers.location), body: Buffer.alloc(0) };
  }
  if (status !== 200 && status !== 404 && status !== 410)
    throw new Error(`Next answered ${status} to ${target}`);
  if (!contentType.startsWith("text/html")) return { status, contentType, location: null, body };
  const page = strip(body.toString("utf8"));
  return {
    status: page.status ?? status,
    contentType: "text/html; charset=utf-8",
    location: page.location,
    body: page.status === 308 ? Buffer.alloc(0) : Buffer.from(page.html),
  };
}

function sameSite(location: string | undefined): string {
  if (location && isSitePath(location)) return location;
  throw new Error(`Next redirects to ${location}, which is no path of this site`);
}
