import { setTimeout as sleep } from "node:timers/promises";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { documentOf, testSite } from "./test-site.ts";

const numbered = (_: unknown, count: number) => ({ body: documentOf(`第 ${count} 次`) });

describe("a page in memory", () => {
  test("is rendered once and then served as it is, until a purge", async () => {
    const site = await testSite(numbered);
    const first = await site.get("/reports/a");
    const second = await site.get("/reports/a?utm_source=x");
    expect([first.headers["server-timing"], second.headers["server-timing"]]).toEqual([
      expect.stringMatching(/^cache;desc=miss, render;dur=\d/),
      "cache;desc=hit",
    ]);
    expect(second.body.equals(first.body)).toBe(true);
    site.pages.purge();
    expect((await site.get("/reports/a")).body.toString()).toContain("第 2 次");
  });

  test("is rendered once for a hundred who ask at the same time", async () => {
    const site = await testSite((_, count) => ({ body: sleep(50).then(() => documentOf(String(count))) }));
    const replies = await Promise.all(Array.from({ length: 100 }, () => site.get("/")));
    expect(site.asked).toHaveLength(1);
    expect(new Set(replies.map(({ status, body }) => status + body.toString())).size).toBe(1);
  });

  test("may be kept by browsers, which ask each time", async () => {
    const site = await testSite(numbered);
    const { headers, body } = await site.get("/");
    expect(headers).toMatchObject({
      "cache-control": "public, max-age=0, must-revalidate",
      "content-type": "text/html; charset=utf-8",
      "content-length": String(body.length),
      vary: "Accept-Encoding",
      etag: expect.stringMatching(/^"[0-9a-f]{32}"$/),
    });
  });

  test("comes compressed as the browser can read it", async () => {
    const site = await testSite(() => ({ body: documentOf("x") }));
    const plain = await site.get("/");
    const gzip = await site.get("/", { "accept-encoding": "gzip, deflate" });
    const brotli = await site.get("/", { "accept-encoding": "gzip, deflate, br;q=0.5" });
    expect([gzip.headers["content-encoding"], brotli.headers["content-encoding"]]).toEqual(["gzip", "br"]);
    expect(gunzipSync(gzip.body).equals(plain.body)).toBe(true);
    expect(brotliDecompressSync(brotli.body).equals(plain.body)).toBe(true);
    expect(new Set([plain, gzip, brotli].map(({ headers }) => headers.etag)).size).toBe(3);
    for (const coding of ["br;q=0, gzip;q=0", "deflate", "identity", "br;q=x"])
      expect(
        (await site.get("/", { "accept-encoding": coding })).headers["content-encoding"],
      ).toBeUndefined();
    expect((await site.get("/", { "accept-encoding": "*" })).headers["content-encoding"]).toBe("br");
  });

  test("is not sent again to a browser that has it", async () => {
    const site = await testSite(() => ({ body: documentOf("x") }));
    const { headers } = await site.get("/", { "accept-encoding": "br" });
    for (const tag of [headers.etag, `W/${headers.etag}`, `"other", ${headers.etag}`, "*"]) {
      const reply = await site.get("/", { "if-none-match": tag });
      expect([reply.status, reply.body.length]).toEqual([304, 0]);
      expect(reply.headers).toMatchObject({ etag: expect.any(String), vary: "Accept-Encoding" });
      expect(reply.headers["content-length"]).toBeUndefined();
    }
    expect((await site.get("/", { "if-none-match": '"0123"' })).status).toBe(200);
  });

  test("answers HEAD with the same headers and no body, and whole when a range is asked for", async () => {
    const site = await testSite(() => ({ body: documentOf("x") }));
    const get = await site.get("/");
    const head = await site.get("/", {}, "HEAD");
    expect(head.body).toHaveLength(0);
    expect(head.headers["content-length"]).toBe(get.headers["content-length"]);
    const range = await site.get("/", { range: "bytes=0-9" });
    expect([range.status, range.body.length]).toEqual([200, get.body.length]);
  });

  test("of another type than HTML passes byte for byte", async () => {
    const feed = '<?xml version="1.0"?><feed><!--$--><script>1</script></feed>';
    const site = await testSite(() => ({ headers: { "content-type": "application/atom+xml" }, body: feed }));
    const reply = await site.get("/feed.xml");
    expect([reply.headers["content-type"], reply.body.toString()]).toEqual(["application/atom+xml", feed]);
  });
});

describe("what a page orders", () => {
  const order = (status: number, location = "") => {
    const target = location && `<meta name="x-location" content="${location}">`;
    return { body: documentOf("notice", `<meta name="x-status" content="${status}">${target}`) };
  };

  test("a file that is not there is answered with the page that says so", async () => {
    const site = await testSite(({ url }) =>
      url === "/not-found"
        ? { status: 404, body: documentOf("没有这一页") }
        : { status: 404, headers: { "content-type": "text/plain" } },
    );
    const { status, headers, body } = await site.get("/chronicle/1999/chronicle.docx");
    expect([status, headers["content-type"]]).toEqual([404, "text/html; charset=utf-8"]);
    expect(body.toString()).toContain("没有这一页");
    expect(site.asked.map(({ url }) => url)).toEqual(["/chronicle/1999/chronicle.docx", "/not-found"]);
  });

  test.each([404, 410])("%i reaches the visitor with the page, and is kept", async (status) => {
    const site = await testSite(() => order(status));
    const replies = [await site.get("/reports/a"), await site.get("/reports/a")];
    expect(replies.map((reply) => reply.status)).toEqual([status, status]);
    expect(replies[1]?.body.toString()).toMatch(/^(?!.*x-status).*notice/);
    expect(site.asked).toHaveLength(1);
    expect((await site.get("/reports/a", { "if-none-match": replies[0]?.headers.etag })).status).toBe(status);
  });

  test("308 leads on, with an empty body", async () => {
    const site = await testSite(() => order(308, "/reports/b"));
    const reply = await site.get("/reports/a");
    expect([reply.status, reply.headers.location, reply.body.length]).toEqual([308, "/reports/b", 0]);
  });

  test("a redirect by Next itself is kept if it stays within the site, else refused", async () => {
    const site = await testSite(({ url }) => ({
      status: 308,
      headers: { location: url === "/reports/a" ? "/reports/b" : "//other.example/" },
    }));
    expect((await site.get("/reports/a")).headers.location).toBe("/reports/b");
    expect((await site.get("/reports/x")).status).toBe(500);
  });
});

describe("nothing from outside changes what others get", () => {
  test("Next hears the address and headers of our own, whatever was sent", async () => {
    const site = await testSite(numbered);
    await site.get("/search?rsc=1&q=读书&_rsc=x&nxtPslug=y".replace("读书", encodeURIComponent("读书")), {
      cookie: "session=1",
      rsc: "1",
      range: "bytes=0-1",
      authorization: "Basic x",
      "if-none-match": "*",
      "if-modified-since": "Tue, 01 Jan 2030 00:00:00 GMT",
      "next-router-prefetch": "1",
      "next-url": "/admin",
      "x-nextjs-data": "1",
      "x-middleware-subrequest": "middleware",
      "x-forwarded-host": "evil.example",
      "x-forwarded-for": "1.2.3.4",
      forwarded: "host=evil.example",
      "accept-language": "en",
      "user-agent": "x",
    });
    expect(site.asked).toMatchObject([
      { method: "GET", url: `/search?q=${encodeURIComponent("读书")}`, body: "" },
    ]);
    expect(site.asked[0]?.headers).toEqual({
      host: "site.example",
      accept: expect.any(String),
      "accept-encoding": "identity",
      connection: "keep-alive",
      "user-agent": "dashiji-front",
      "x-forwarded-host": "site.example",
      "x-forwarded-proto": "https",
    });
  });

  test("cookies that Next would set stay behind", async () => {
    const site = await testSite(() => ({
      headers: { "set-cookie": "a=b", "x-nextjs-cache": "HIT" },
      body: "<p>x",
    }));
    const { headers } = await site.get("/");
    expect(headers["set-cookie"] ?? headers["x-nextjs-cache"]).toBeUndefined();
  });

  test("methods that write, and bodies, are refused before Next hears of them", async () => {
    const site = await testSite(numbered);
    const own = { origin: "https://site.example" };
    for (const method of ["POST", "PUT", "DELETE", "PATCH", "OPTIONS"]) {
      const reply = await site.get("/reports/a", own, method);
      expect([reply.status, reply.headers.allow]).toEqual([405, "GET, HEAD"]);
    }
    expect((await site.get("/", { "content-length": "5" })).status).toBe(413);
    expect(site.asked).toHaveLength(0);
  });

  test("addresses that no route names share one page, and slashes too many move", async () => {
    const site = await testSite(numbered);
    const paths = ["/wp-login.php", "/.env", "/%61dmin", "/_next/image?url=x", "/reports/A"];
    for (const url of paths) await site.get(url);
    expect(site.asked.map(({ url }) => url)).toEqual(["/not-found"]);
    expect(await site.get("/reports//a/")).toMatchObject({
      status: 308,
      headers: { location: "/reports/a" },
    });
    expect((await site.get("//evil.example/")).status).toBe(400);
  });

  test("strangers' addresses push out each other, never the pages of records", async () => {
    const answer = ({ url }: { url: string }) =>
      url.startsWith("/reports/x")
        ? { body: documentOf(url, '<meta name="x-status" content="404">') }
        : { body: documentOf(url) };
    const site = await testSite(answer, { maxBytes: 1_000_000 });
    for (const url of ["/", "/reports/a"]) await site.get(url);
    for (let i = 0; i < 60; i += 1) {
      await site.get(`/reports/x-${i}`);
      await site.get(`/search?q=${i}`);
    }
    expect(site.pages.size().bytes).toBeLessThan(1_000_000);
    expect(site.pages.size().pages).toBeLessThan(40);
    for (const url of ["/", "/reports/a"])
      expect((await site.get(url)).headers["server-timing"]).toBe("cache;desc=hit");
  });
});
