import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type RequestOptions,
  request,
  type Server,
  type ServerResponse,
} from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { onTestFinished } from "vitest";
import { createDoor, type DoorOptions } from "../door.ts";
import { createFront, type Handler } from "../front.ts";
import { deskHeaders } from "./headers.ts";
import { createPages, type PagesOptions } from "./pages.ts";
import { createPreview } from "./preview.ts";

/** What the stand-in for Next answers; `body` may be made slowly. */
export interface Answer {
  status?: number;
  headers?: Record<string, string>;
  body?: string | Promise<string>;
}

export interface Asked {
  method: string;
  url: string;
  headers: IncomingHttpHeaders;
  body: string;
}

export interface Reply {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

export type TestSite = Awaited<ReturnType<typeof testSite>>;

/**
 * The front as it runs, on a port of its own, with a small HTTP server on a unix socket in Next's place.
 * Everything ends with the test.
 */
export async function testSite(
  answer: (asked: Asked, count: number) => Answer,
  options: Partial<DoorOptions & PagesOptions> & { trustProxy?: string[]; handlers?: Handler[] } = {},
) {
  const folder = mkdtempSync(path.join(tmpdir(), "dashiji-pages-"));
  const socketPath = path.join(folder, "next.sock");
  const asked: Asked[] = [];
  const database = { withdrawn: "none" as string | null };
  let running: Server | undefined;

  async function startNext(): Promise<void> {
    running = createServer((incoming, response) => {
      // A request that the front gave up half way is nobody's concern here.
      reply(incoming, response).catch(() => {});
    });
    running.listen(socketPath);
    await once(running, "listening");
  }

  async function reply(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = "", url = "", headers } = incoming;
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk);
    const one = { method, url, headers, body: Buffer.concat(chunks).toString() };
    asked.push(one);
    const { status = 200, headers: own, body = "" } = answer(one, asked.length);
    const text = await body;
    response.writeHead(status, { "content-type": "text/html; charset=utf-8", ...own });
    response.end(text);
  }

  async function stopNext(): Promise<void> {
    const stopping = running;
    running = undefined;
    stopping?.closeAllConnections();
    await new Promise((resolve) => (stopping ? stopping.close(resolve) : resolve(null)));
    rmSync(socketPath, { force: true });
  }

  const siteUrl = options.siteUrl ?? "https://site.example";
  const upstream = { socketPath: () => socketPath, whenReady: async () => {} };
  const withdrawn = async () => database.withdrawn;
  const pages = createPages({ next: upstream, siteUrl, withdrawn, ...options });
  const door = createDoor({ siteUrl, siteUrlIsDefault: false, adminHost: undefined, ...options });
  const front = createFront({
    trustProxy: options.trustProxy ?? [],
    door,
    site: pages.handle,
    headers: (visit) => deskHeaders(siteUrl, visit.client()),
    next: upstream,
    bodyLimit: (address) => (address.startsWith("/api/") ? 200_000 : 1000),
  });
  for (const handler of options.handlers ?? []) front.use(handler);
  front.use(createPreview(upstream, siteUrl, door.isDesk));
  front.onUpgrade("/collab/", (_request, socket) => socket.end("HTTP/1.1 101 Switching Protocols\r\n\r\n"));
  await startNext();
  front.server.listen(0, "127.0.0.1");
  await once(front.server, "listening");
  const { port } = front.server.address() as AddressInfo;
  onTestFinished(async () => {
    await front.close(0);
    pages.close();
    await stopNext();
    rmSync(folder, { recursive: true, force: true });
  });
  const get = (url: string, headers: RequestOptions["headers"] = {}, method = "GET") =>
    ask({ port, path: url, method, headers: { host: "site.example", ...headers } });
  return { get, port, asked, database, pages, startNext, stopNext };
}

/** One request as it is given, nothing decoded. */
export async function ask(options: RequestOptions, body?: string | Buffer): Promise<Reply> {
  const asking = request({ host: "127.0.0.1", agent: false, ...options });
  // A front that has answered may close while the body is still on its way.
  asking.on("error", () => {});
  asking.end(body);
  const [response] = await once(asking, "response");
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk);
  return { status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) };
}

/** A document of the size of a real page. */
export function documentOf(text: string, head = ""): string {
  const paragraphs = "<p>委员们在调研中看到，村里的灯亮了。</p>".repeat(100);
  return `<!DOCTYPE html><html lang="zh-CN"><head><title>t</title>${head}</head><body><h1>${text}</h1>${paragraphs}</body></html>`;
}
