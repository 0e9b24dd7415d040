import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { expect, onTestFinished, test } from "vitest";
import { createAssets } from "./assets.ts";
import { documentOf, testSite } from "./test-site.ts";

const script = "export const answer = 42;\n".repeat(100);

/** A site with a build of one script, one picture with a Chinese name, and a secret beside them. */
async function siteWithBuild() {
  const root = mkdtempSync(path.join(tmpdir(), "dashiji-assets-"));
  onTestFinished(() => rmSync(root, { recursive: true }));
  mkdirSync(path.join(root, "static/chunks"), { recursive: true });
  mkdirSync(path.join(root, "public"));
  writeFileSync(path.join(root, "static/chunks/a.js"), script);
  writeFileSync(path.join(root, "public/标志.svg"), "<svg/>");
  writeFileSync(path.join(root, "secret"), "secret");
  const assets = createAssets([
    { prefix: "/_next/static/", folder: path.join(root, "static"), immutable: true },
    { prefix: "/", folder: path.join(root, "public"), immutable: false },
  ]);
  return testSite(({ url }) => ({ body: documentOf(url) }), { handlers: [assets] });
}

test("a file of the build comes compressed, and need never be asked for again", async () => {
  const site = await siteWithBuild();
  const reply = await site.get("/_next/static/chunks/a.js?x=1", { "accept-encoding": "gzip" });
  expect(gunzipSync(reply.body).toString()).toBe(script);
  expect(reply.headers).toMatchObject({
    "content-type": "text/javascript; charset=utf-8",
    "cache-control": "public, max-age=31536000, immutable",
    "x-content-type-options": "nosniff",
  });
  const again = await site.get("/_next/static/chunks/a.js", { "if-none-match": reply.headers.etag });
  expect(again.status).toBe(304);
});

test("a file whose name stays is asked for again", async () => {
  const site = await siteWithBuild();
  const reply = await site.get(encodeURI("/标志.svg"));
  expect([reply.status, reply.headers["content-type"], reply.headers["cache-control"]]).toEqual([
    200,
    "image/svg+xml",
    "public, max-age=3600",
  ]);
});

test("what is no file of the build is not looked for, by Next neither", async () => {
  const site = await siteWithBuild();
  for (const url of [
    "/_next/static/../secret",
    "/_next/static/%2e%2e/secret",
    "/_next/image?url=/a.png",
    "/_next/",
  ])
    expect([url, (await site.get(url)).status]).toEqual([url, 404]);
  expect((await site.get("/secret")).body.toString()).toContain("/not-found");
  expect(site.asked.map(({ url }) => url)).toEqual(["/not-found"]);
});

test("a file can only be read", async () => {
  const site = await siteWithBuild();
  const own = { origin: "https://site.example" };
  expect((await site.get("/_next/static/chunks/a.js", own, "POST")).status).toBe(405);
  expect((await site.get("/_next/static/chunks/a.js", {}, "HEAD")).body).toHaveLength(0);
});
