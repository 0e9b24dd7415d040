import { once } from "node:events";
import { connect } from "node:net";
import { describe, expect, test } from "vitest";
import { ask, documentOf, type TestSite, testSite } from "./pages/test-site.ts";

const desk = () => testSite(() => ({ headers: { "cache-control": "public" }, body: documentOf("desk") }));
const post = (site: TestSite, path: string, headers: Record<string, string>, body: string | Buffer = "a=1") =>
  ask({ port: site.port, method: "POST", path, headers: { host: "site.example", ...headers } }, body);
const own = { origin: "https://site.example" };

describe("a request that changes something", () => {
  test.each([
    ["its origin", own],
    ["what the browser says where no origin is given", { "sec-fetch-site": "same-origin" }],
    ["the page it comes from where nothing else is given", { referer: "https://site.example/admin/events" }],
  ])("passes by %s", async (_, headers) => {
    const site = await desk();
    expect((await post(site, "/admin/events", headers)).status).toBe(200);
    expect(site.asked).toMatchObject([{ method: "POST", url: "/admin/events", body: "a=1" }]);
  });

  test.each([
    ["another site", { origin: "https://evil.example" }],
    ["a sandboxed frame", { origin: "null" }],
    ["the same name by another scheme", { origin: "http://site.example" }],
    ["another port", { origin: "https://site.example:8443" }],
    ["a name that ends alike", { origin: "https://site.example.evil.example" }],
    ["a neighbour", { "sec-fetch-site": "same-site" }],
    ["another site by its referrer", { referer: "https://evil.example/https://site.example/" }],
    ["nowhere", {}],
    [
      "an origin of ours only in what a proxy is said to have seen",
      { "x-forwarded-host": "evil.example", origin: "https://evil.example" },
    ],
  ])("is refused from %s, with a sentence", async (_, headers) => {
    const site = await desk();
    const reply = await post(site, "/admin/events", headers as Record<string, string>);
    expect([reply.status, site.asked.length]).toEqual([403, 0]);
    expect(reply.body.toString()).toContain("不是从本站页面发出的");
  });

  test("passes under the address in use while no SITE_URL is set, and only then", async () => {
    const headers = { host: "192.0.2.7:3000", origin: "http://192.0.2.7:3000" };
    const unset = await testSite(() => ({}), { siteUrl: "http://127.0.0.1:3000", siteUrlIsDefault: true });
    expect((await post(unset, "/login", headers)).status).toBe(200);
    expect((await post(unset, "/login", { ...headers, origin: "http://evil.example" })).status).toBe(403);
    const set = await testSite(() => ({}), { siteUrl: "http://127.0.0.1:3000" });
    expect((await post(set, "/login", headers)).status).toBe(403);
  });

  test("is a POST, and nothing else", async () => {
    const site = await desk();
    for (const method of ["PUT", "DELETE", "OPTIONS", "TRACE", "PROPFIND"]) {
      const headers = { host: "site.example", ...own };
      const reply = await ask({ port: site.port, method, path: "/admin/events", headers });
      expect([method, reply.status, site.asked.length]).toEqual([method, 405, 0]);
    }
  });

  test("is told to a program as JSON, and to Next's client as the sentence alone", async () => {
    const site = await desk();
    const api = await post(site, "/api/images", {});
    expect(api.headers["content-type"]).toBe("application/json");
    expect(JSON.parse(api.body.toString())).toMatchObject({
      status: 403,
      message: expect.stringContaining("本站"),
    });
    const action = await post(site, "/admin", { "next-action": "abc" });
    expect([action.headers["content-type"], action.body.toString()]).toEqual([
      "text/plain",
      expect.stringMatching(/^[^<{]*本站[^<]*。$/),
    ]);
  });
});

describe("a desk with a host of its own", () => {
  const options = { siteUrl: "https://site.example", adminHost: "desk.example" };

  test("is found there, and its address is unknown everywhere else", async () => {
    const site = await testSite(({ url }) => ({ body: documentOf(url) }), options);
    expect((await site.get("/admin", { host: "desk.example" })).body.toString()).toContain("/admin");
    expect((await site.get("/admin", { host: "Desk.Example" })).body.toString()).toContain("/admin");
    for (const path of ["/admin", "/login", "/setup", "/api/images", "/invite/x"])
      expect((await site.get(path)).body.toString()).toContain("/not-found");
  });

  test("takes changes from its own pages only", async () => {
    const site = await testSite(() => ({}), options);
    const from = (origin: string) => post(site, "/admin", { host: "desk.example", origin });
    expect((await from("https://desk.example")).status).toBe(200);
    expect((await from("https://site.example")).status).toBe(403);
  });
});

describe("a websocket", () => {
  const open = async (headers: string, options = {}) => {
    const site = await testSite(() => ({}), options);
    const answer = await raw(
      site.port,
      `GET /collab/x HTTP/1.1\r\n${headers}Connection: Upgrade\r\nUpgrade: websocket\r\n\r\n`,
    );
    return answer.slice("HTTP/1.1 ".length, "HTTP/1.1 101".length);
  };
  const host = "Host: site.example\r\n";

  test("opens from a page of the desk", async () => {
    expect(await open(`${host}Origin: https://site.example\r\n`)).toBe("101");
  });

  test("does not open from another site, from nowhere, or under another host than the desk's", async () => {
    expect(await open(`${host}Origin: https://evil.example\r\n`)).toBe("404");
    expect(await open(host)).toBe("404");
    const adminHost = "desk.example";
    expect(await open(`${host}Origin: https://desk.example\r\n`, { adminHost })).toBe("404");
    expect(await open("Host: desk.example\r\nOrigin: https://desk.example\r\n", { adminHost })).toBe("101");
  });
});

describe("a body", () => {
  test("up to the limit reaches Next whole, declared or in pieces", async () => {
    const site = await desk();
    const body = Buffer.alloc(1000, "x");
    expect((await post(site, "/admin", own, body)).status).toBe(200);
    expect((await post(site, "/admin", { ...own, "transfer-encoding": "chunked" }, body)).status).toBe(200);
    expect(site.asked.map((one) => one.body.length)).toEqual([1000, 1000]);
  });

  test("that declares too much is refused before a byte of it passes", async () => {
    const site = await desk();
    const reply = await post(site, "/admin", own, Buffer.alloc(1001));
    expect([reply.status, site.asked.length]).toEqual([413, 0]);
    expect(reply.body.toString()).toContain("太大");
  });

  test("that turns out too large while it comes is cut off, with the same notice", async () => {
    const site = await desk();
    const reply = await post(
      site,
      "/admin",
      { ...own, "transfer-encoding": "chunked" },
      Buffer.alloc(900_000),
    );
    expect([reply.status, site.asked.length]).toEqual([413, 0]);
    expect(reply.headers.connection).toBe("close");
    const api = await post(
      site,
      "/api/images",
      { ...own, "transfer-encoding": "chunked" },
      Buffer.alloc(900_000),
    );
    expect(JSON.parse(api.body.toString())).toMatchObject({ status: 413 });
  });

  test("may be larger where files are sent", async () => {
    const site = await desk();
    expect((await post(site, "/api/images", own, Buffer.alloc(150_000))).status).toBe(200);
  });
});

describe("what two servers could read differently is refused", () => {
  const line = (method: string, path = "/admin") => `${method} ${path} HTTP/1.1\r\n`;
  test.each([
    ["two hosts", `${line("GET")}Host: site.example\r\nHost: evil.example\r\n\r\n`],
    ["no host", `${line("GET")}\r\n`],
    ["a host with a path", `${line("GET")}Host: site.example/x\r\n\r\n`],
    ["a host with a user", `${line("GET")}Host: a@site.example\r\n\r\n`],
    ["a host that would end the policy", `${line("GET")}Host: a;script-src *\r\n\r\n`],
    [
      "a length and pieces",
      `${line("POST")}Host: site.example\r\nOrigin: https://site.example\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /x HTTP/1.1\r\nHost: x\r\n\r\n`,
    ],
    [
      "two lengths",
      `${line("POST")}Host: site.example\r\nContent-Length: 0\r\nContent-Length: 30\r\n\r\nGET /x HTTP/1.1\r\nHost: x\r\n\r\n`,
    ],
    [
      "pieces by another name",
      `${line("POST")}Host: site.example\r\nTransfer-Encoding: xchunked\r\n\r\n0\r\n\r\n`,
    ],
    [
      "pieces twice",
      `${line("POST")}Host: site.example\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n`,
    ],
    ["a folded header", `${line("GET")}Host: site.example\r\nX: a\r\n Transfer-Encoding: chunked\r\n\r\n`],
    [
      "a space before the colon",
      `${line("POST")}Host: site.example\r\nTransfer-Encoding : chunked\r\n\r\n0\r\n\r\n`,
    ],
    ["a bare line end", `${line("GET")}Host: site.example\nX: a\r\n\r\n`],
    [
      "another site in the request line",
      `${line("GET", "http://evil.example/admin")}Host: site.example\r\n\r\n`,
    ],
    ["a second slash", `${line("GET", "//evil.example/admin")}Host: site.example\r\n\r\n`],
    ["a backslash", `${line("GET", "/\\evil.example")}Host: site.example\r\n\r\n`],
  ])("%s", async (_, text) => {
    const site = await desk();
    expect(await raw(site.port, text)).toMatch(/^HTTP\/1\.1 400 /);
    expect(site.asked).toHaveLength(0);
  });

  test("and the same request in good order passes", async () => {
    const site = await desk();
    expect(await raw(site.port, `${line("GET")}Host: site.example\r\nConnection: close\r\n\r\n`)).toMatch(
      /^HTTP\/1\.1 200 /,
    );
  });
});

describe("an answer of the desk", () => {
  test("has a policy with a nonce of its own, which Next was told", async () => {
    const site = await desk();
    const replies = [await site.get("/admin"), await site.get("/login")];
    const policies = replies.map(({ headers }) => String(headers["content-security-policy"]));
    const nonces = policies.map(
      (policy) => /script-src 'self' 'nonce-([\w+/]{22}==)' 'strict-dynamic';/.exec(policy)?.[1],
    );
    expect(new Set(nonces).size).toBe(2);
    expect(policies[0]).toContain("connect-src 'self' ws://site.example");
    expect(policies.join()).not.toMatch(/script-src[^;]*unsafe/);
    expect(site.asked.map(({ headers }) => [headers["content-security-policy"], headers["x-nonce"]])).toEqual(
      [
        [policies[0], nonces[0]],
        [policies[1], nonces[1]],
      ],
    );
  });

  test("is kept by nobody, whatever Next says, and found by no search engine", async () => {
    const site = await desk();
    expect((await site.get("/admin")).headers).toMatchObject({
      "cache-control": "no-store",
      "x-robots-tag": "noindex, nofollow",
      "x-content-type-options": "nosniff",
      "referrer-policy": "same-origin",
      "strict-transport-security": "max-age=31536000",
    });
  });

  test("cannot be given a nonce, or a way around Next's own checks, from outside", async () => {
    const site = await desk();
    await site.get("/admin", {
      "content-security-policy": "script-src 'nonce-evil'",
      "content-security-policy-report-only": "script-src 'nonce-evil'",
      "x-nonce": "evil",
      "x-middleware-subrequest": "middleware:middleware:middleware",
      "x-invoke-path": "/x",
      "x-forwarded-for": "1.2.3.4",
      "x-forwarded-host": "evil.example",
      rsc: "1",
    });
    const [headers] = site.asked.map((one) => one.headers);
    expect(JSON.stringify(headers)).not.toMatch(/evil|middleware|invoke|1\.2\.3\.4|report-only/);
    expect(headers?.rsc).toBe("1");
  });
});

/** Sends exactly these bytes, and answers what comes back before the connection ends. */
async function raw(port: number, text: string): Promise<string> {
  const socket = connect(port, "127.0.0.1");
  let answer = "";
  socket.on("data", (chunk) => {
    answer += chunk;
  });
  socket.on("error", () => {});
  socket.setTimeout(1000, () => socket.destroy());
  socket.write(text, "latin1");
  await once(socket, "close");
  return answer;
}
