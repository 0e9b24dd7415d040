import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type IncomingMessage, type RequestListener, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { BodyTooLarge, createProxy, NextUnavailable } from "./proxy.ts";

let folder: string;
let next: Server;
let front: Server;
let listening: string | undefined;
let failure: unknown;
let bodyLimit: number;
const client = { address: "203.0.113.9", protocol: "https", host: "site.example" } as const;

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "proxy-"));
  listening = path.join(folder, "next.sock");
  failure = undefined;
  bodyLimit = 1000;
  const proxy = createProxy({
    socketPath: () => listening,
    whenReady: () => Promise.reject(new Error("not yet")),
  });
  front = createServer((incoming, response) => {
    const how = { client, requestId: "r-1", bodyLimit, headers: { request: {}, response: {} } };
    proxy.pass(incoming, response, how).catch((error) => {
      failure = error;
      if (!response.headersSent) response.writeHead(599).end();
    });
  });
  front.once("close", proxy.close);
  front.listen(0, "127.0.0.1");
  await once(front, "listening");
});

afterEach(async () => {
  for (const server of [front, next]) {
    server?.closeAllConnections();
    server?.close();
  }
  rmSync(folder, { recursive: true, force: true });
});

test("what belongs to one connection or is said about visitors does not pass; the rest does", async () => {
  await nextAnswers((incoming, response) => {
    response.writeHead(
      201,
      [
        ["X-Kept", "1"],
        ["Set-Cookie", "a=1"],
        ["Set-Cookie", "b=2"],
        ["X-Hop", "no"],
        ["Connection", "X-Hop"],
      ].flat(),
    );
    response.end(JSON.stringify(incoming.headers));
  });
  const answer = await ask({
    headers: {
      accept: "text/html",
      cookie: "session=1",
      connection: "x-private",
      "x-private": "no",
      "x-forwarded-for": "6.6.6.6",
      "x-forwarded-host": "evil.example",
      "x-middleware-subrequest": "middleware",
      "x-request-id": "forged",
    },
  });
  expect(JSON.parse(answer.body)).toEqual({
    host: expect.stringContaining("127.0.0.1"),
    accept: "text/html",
    cookie: "session=1",
    connection: "keep-alive",
    "x-forwarded-for": "203.0.113.9",
    "x-forwarded-proto": "https",
    "x-forwarded-host": "site.example",
    "x-request-id": "r-1",
  });
  expect(answer.status).toBe(201);
  expect(answer.headers).toMatchObject({ "x-kept": "1", "set-cookie": ["a=1", "b=2"] });
  expect(answer.headers).not.toHaveProperty("x-hop");
});

test("an answer reaches the visitor while Next is still writing it", async () => {
  let finish = () => {};
  await nextAnswers((_, response) => {
    response.write("first");
    finish = () => response.end("last");
  });
  const incoming = await open({});
  const [first] = await once(incoming, "data");
  expect(String(first)).toBe("first");
  finish();
  expect(await read(incoming)).toBe("last");
});

test("when the visitor goes away, Next is told", async () => {
  const gone = Promise.withResolvers<void>();
  await nextAnswers((_, response) => {
    response.write("a long answer");
    response.once("close", gone.resolve);
  });
  const incoming = await open({});
  incoming.destroy();
  await gone.promise;
});

test.each([["before the answer begins"], ["in its midst"]])(
  "a visitor who goes away %s is no failure",
  async (when) => {
    const asked = Promise.withResolvers<void>();
    const gone = Promise.withResolvers<void>();
    await nextAnswers((_, response) => {
      if (when === "in its midst") response.write("a long answer");
      response.once("close", gone.resolve);
      asked.resolve();
    });
    const asking = request({ port: (front.address() as AddressInfo).port, agent: false });
    asking.on("error", () => {});
    asking.end();
    await (when === "in its midst" ? once(asking, "response") : asked.promise);
    asking.destroy();
    await gone.promise;
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(failure).toBeUndefined();
  },
);

test("half an answer is never taken for a whole one", async () => {
  await nextAnswers((_, response) => {
    response.write("half");
    setTimeout(() => response.destroy(), 20);
  });
  await expect(open({}).then(read)).rejects.toThrow(/aborted/);
});

test("a body passes whole up to the limit and not beyond it, announced or not", async () => {
  await nextAnswers(async (incoming, response) => {
    response.end(await read(incoming));
  });
  const post = { method: "POST" };
  expect((await ask(post, "x".repeat(1000))).body).toHaveLength(1000);
  expect((await ask(post, "x".repeat(1001))).status).toBe(599);
  expect(failure).toBeInstanceOf(BodyTooLarge);
  failure = undefined;
  const chunked = { ...post, headers: { "transfer-encoding": "chunked" } };
  expect((await ask(chunked, "x".repeat(1000))).body).toHaveLength(1000);
  expect((await ask(chunked, "x".repeat(1001))).status).toBe(599);
  expect(failure).toBeInstanceOf(BodyTooLarge);
});

test("a body that Next answers before it has read it does not hold up the next request", async () => {
  bodyLimit = 1_000_000;
  await nextAnswers((incoming, response) => {
    incoming.once("data", () => {
      incoming.pause();
      response.writeHead(413).end("enough");
    });
  });
  for (let round = 0; round < 3; round++)
    expect(await ask({ method: "POST" }, "x".repeat(200_000))).toMatchObject({
      status: 413,
      body: "enough",
    });
});

test("reading is tried again when Next dropped the connection; what may have had an effect is not", async () => {
  const seen: string[] = [];
  await nextAnswers((incoming, response) => {
    seen.push(incoming.method ?? "");
    if (seen.length % 2 === 1) response.destroy();
    else response.end("there");
  });
  expect(await ask({})).toMatchObject({ status: 200, body: "there" });
  expect(await ask({ method: "POST" }, "x")).toMatchObject({ status: 599 });
  expect(failure).toBeInstanceOf(NextUnavailable);
  expect(seen).toEqual(["GET", "GET", "POST"]);
});

test("without Next there is an error that says so", async () => {
  listening = undefined;
  expect((await ask({})).status).toBe(599);
  expect(failure).toBeInstanceOf(NextUnavailable);
});

async function nextAnswers(listener: RequestListener): Promise<void> {
  next = createServer(listener);
  next.listen(listening);
  await once(next, "listening");
}

interface Asked {
  method?: string;
  headers?: Record<string, string>;
}

async function open({ method = "GET", headers = {} }: Asked, body?: string): Promise<IncomingMessage> {
  const { port } = front.address() as AddressInfo;
  const outgoing = request({ port, host: "127.0.0.1", method, headers });
  outgoing.on("error", () => {});
  outgoing.end(body);
  const [incoming] = await once(outgoing, "response");
  return incoming;
}

async function ask(how: Asked, body?: string) {
  const incoming = await open(how, body);
  return { status: incoming.statusCode, headers: incoming.headers, body: await read(incoming) };
}

async function read(incoming: IncomingMessage): Promise<string> {
  let text = "";
  for await (const chunk of incoming) text += chunk;
  return text;
}
