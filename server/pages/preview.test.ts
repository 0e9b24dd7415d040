import { expect, test } from "vitest";
import { documentOf, testSite } from "./test-site.ts";

const framework = '<script src="/_next/static/chunks/a.js"></script>';

test("a preview comes as visitors would get the page, to whoever Next lets see it, and is kept by nobody", async () => {
  const site = await testSite(() => ({ body: documentOf("draft", framework) }));
  const reply = await site.get("/admin/preview/reports/1?width=390", { cookie: "session=1" });
  expect(reply.body.toString()).toContain("draft");
  expect(reply.body.toString()).not.toContain("<script");
  expect(reply.headers).toMatchObject({
    "cache-control": "no-store",
    "content-security-policy": expect.stringContaining("script-src 'self'; style-src 'self'"),
  });
  expect(reply.headers["content-security-policy"]).toContain("frame-ancestors 'self'");
  expect(site.asked).toMatchObject([
    { url: "/admin/preview/reports/1?width=390", headers: { cookie: "session=1" } },
  ]);
});

test("a stranger is sent to the sign-in, and whoever may not see it gets the desk's page that says so", async () => {
  const site = await testSite(({ headers }) =>
    headers.cookie
      ? { status: 403, body: documentOf("forbidden", framework) }
      : { status: 307, headers: { location: "/login?next=%2Fadmin" } },
  );
  const stranger = await site.get("/admin/preview/reports/1");
  expect([stranger.status, stranger.headers.location]).toEqual([307, "/login?next=%2Fadmin"]);
  const forbidden = await site.get("/admin/preview/reports/1", { cookie: "session=1" });
  expect([forbidden.status, forbidden.body.includes("<script")]).toEqual([403, true]);
  expect(forbidden.headers["content-security-policy"]).toContain("nonce-");
});

test("there is none under another host than the desk's", async () => {
  const site = await testSite(({ url }) => ({ body: documentOf(url) }), { adminHost: "desk.example" });
  expect((await site.get("/admin/preview/reports/1")).body.toString()).toContain("/not-found");
});
