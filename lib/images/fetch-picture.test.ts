import { once } from "node:events";
import { createServer, request as plainRequest, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import { Refusal } from "#lib/platform/errors.ts";
import { fetchPicture, type Outside } from "./fetch-picture.ts";

const servers: ReturnType<typeof createServer>[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections();
});

/** A server outside, which every allowed host leads to. It speaks without TLS, for want of a certificate. */
async function outsideWith(answer: RequestListener, hosts: Record<string, string[]> = {}) {
  const server = createServer(answer).listen(0, "127.0.0.1");
  servers.push(server);
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const asked: { host: string; address: string }[] = [];
  const outside: Outside = {
    addressesOf: async (host) => hosts[host] ?? ["127.0.0.1"],
    isAllowed: (address) => address === "127.0.0.1",
    request: ((url: URL, options: Record<string, never>, done: never) => {
      asked.push({ host: url.hostname, address: "" });
      return plainRequest({ ...options, host: url.hostname, port, path: url.pathname, agent: false }, done);
    }) as never,
  };
  return { outside, asked };
}

const picture: RequestListener = (_, response) =>
  response.writeHead(200, { "content-type": "image/png" }).end("bytes");
const codeOf = (attempt: Promise<unknown>) =>
  attempt.then(
    () => "taken",
    (error) => (error instanceof Refusal ? error.problems[0]?.code : String(error)),
  );

describe("a picture is fetched", () => {
  test("from a public https address, and nothing tells who asks", async () => {
    let headers = {};
    const { outside } = await outsideWith((request, response) => {
      headers = request.headers;
      picture(request, response);
    });
    expect(Buffer.from(await fetchPicture("https://pictures.example/a.png?x=1", outside)).toString()).toBe(
      "bytes",
    );
    expect(Object.keys(headers).sort()).toEqual([
      "accept",
      "accept-encoding",
      "connection",
      "host",
      "user-agent",
    ]);
  });

  test("from where a few redirects lead, each looked at anew", async () => {
    const { outside } = await outsideWith((request, response) => {
      if (request.url === "/a") response.writeHead(302, { location: "https://other.example/b" }).end();
      else picture(request, response);
    });
    expect(await codeOf(fetchPicture("https://pictures.example/a", outside))).toBe("taken");
  });
});

describe("nothing is asked for", () => {
  test.each([
    "ftp://pictures.example/a.png",
    "https://pictures.example:8443/a.png",
    "http://pictures.example:8080/a.png",
    "https://user:word@pictures.example/a.png",
    "https://127.0.0.2/a.png",
    "https://[::1]/a.png",
    "https://2130706434/a.png",
    "https://inside.example/a.png",
    "https://both.example/a.png",
    "nothing",
  ])("at %s", async (address) => {
    const { outside, asked } = await outsideWith(picture, {
      "inside.example": ["10.0.0.5"],
      "both.example": ["127.0.0.1", "192.168.1.1"],
    });
    expect(await codeOf(fetchPicture(address, outside))).toBe("image.fetch-address");
    expect(asked).toEqual([]);
  });

  test("where a redirect leads inside", async () => {
    const { outside, asked } = await outsideWith(
      (_, response) => response.writeHead(302, { location: "https://inside.example/b" }).end(),
      { "inside.example": ["169.254.169.254"] },
    );
    expect(await codeOf(fetchPicture("https://pictures.example/a", outside))).toBe("image.fetch-address");
    expect(asked).toHaveLength(1);
  });
});

describe("what does not come is said", () => {
  test("no such host, no such picture, a page instead of one, redirects without end", async () => {
    const { outside } = await outsideWith(
      (request, response) => {
        if (request.url === "/page") response.writeHead(200, { "content-type": "text/html" }).end("<html>");
        else if (request.url === "/round") response.writeHead(302, { location: "/round" }).end();
        else response.writeHead(404).end();
      },
      { "nowhere.example": [] },
    );
    expect(await codeOf(fetchPicture("https://nowhere.example/a", outside))).toBe("image.fetch-unreached");
    expect(await codeOf(fetchPicture("https://pictures.example/gone", outside))).toBe("image.fetch-refused");
    expect(await codeOf(fetchPicture("https://pictures.example/page", outside))).toBe(
      "image.fetch-no-picture",
    );
    expect(await codeOf(fetchPicture("https://pictures.example/round", outside))).toBe("image.fetch-refused");
  });

  test("one that is larger than 30 MB is left after that much", async () => {
    const { outside } = await outsideWith((_, response) => {
      response.writeHead(200, { "content-type": "image/png" });
      const part = Buffer.alloc(1024 * 1024);
      const more = () => {
        while (!response.destroyed && response.write(part));
        if (!response.destroyed) response.once("drain", more);
      };
      more();
    });
    expect(await codeOf(fetchPicture("https://pictures.example/endless", outside))).toBe("image.too-large");
  });
});
