import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { documentOf, testSite } from "./test-site.ts";

/** Answers with the text that stands in `now` when the render begins, and ends it when it is told to. */
function controlledNext() {
  const state = { now: "old", failing: false, hold: undefined as Promise<void> | undefined };
  const answer = () => {
    if (state.failing) return { status: 500, body: "broken" };
    const body = documentOf(state.now);
    return { body: state.hold ? state.hold.then(() => body) : body };
  };
  return { state, answer };
}

describe("a purge during a render", () => {
  test("makes the render's page unfit for whoever asks after it, and for being kept", async () => {
    const { state, answer } = controlledNext();
    const site = await testSite(answer);
    const gate = Promise.withResolvers<void>();
    state.hold = gate.promise;
    const before = site.get("/");
    await until(() => site.asked.length === 1);
    state.now = "new";
    state.hold = undefined;
    site.pages.purge();
    const after = site.get("/");
    await sleep(30);
    gate.resolve();
    expect((await after).body.toString()).toContain("new");
    expect((await before).body.toString()).toContain("new");
    const kept = await site.get("/");
    expect([kept.headers["server-timing"], kept.body.toString().includes("new")]).toEqual([
      "cache;desc=hit",
      true,
    ]);
    expect(site.asked).toHaveLength(2);
  });

  test("is survived by a storm of purges: everybody is answered", async () => {
    const { answer } = controlledNext();
    const site = await testSite(answer);
    const storm = setInterval(site.pages.purge, 1);
    const replies = await Promise.all(Array.from({ length: 20 }, () => site.get("/")));
    clearInterval(storm);
    expect(replies.every(({ status }) => status === 200)).toBe(true);
  });
});

describe("when a page cannot be rendered again", () => {
  test("its last good form is served while nothing was withdrawn, and the new one as soon as there is one", async () => {
    const { state, answer } = controlledNext();
    const site = await testSite(answer);
    await site.get("/");
    Object.assign(state, { failing: true, now: "new" });
    site.pages.purge();
    const stale = await site.get("/");
    expect([stale.status, stale.headers["server-timing"]]).toEqual([
      200,
      expect.stringMatching(/^cache;desc=stale/),
    ]);
    expect(stale.body.toString()).toContain("old");
    state.failing = false;
    site.pages.purge();
    expect((await site.get("/")).body.toString()).toContain("new");
  });

  test("nobody gets a page that may show what was withdrawn, once the database answers", async () => {
    const { state, answer } = controlledNext();
    const site = await testSite(answer);
    await site.get("/");
    site.database.withdrawn = "one report";
    state.failing = true;
    site.pages.purge();
    const reply = await site.get("/");
    expect([reply.status, reply.body.includes("old")]).toEqual([500, false]);
    expect(reply.headers["cache-control"]).toBe("no-store");
  });

  test("its last good form is served while the database is away", async () => {
    const { state, answer } = controlledNext();
    const site = await testSite(answer);
    await site.get("/");
    state.failing = true;
    site.database.withdrawn = null;
    site.pages.purge();
    expect((await site.get("/")).body.toString()).toContain("old");
    site.database.withdrawn = "one report";
    site.pages.purge();
    expect((await site.get("/")).status).toBe(500);
  });

  test("a page rendered while the database did not say what is withdrawn is not served stale", async () => {
    const { state, answer } = controlledNext();
    const site = await testSite(answer);
    site.database.withdrawn = null;
    await site.get("/");
    site.database.withdrawn = "none";
    state.failing = true;
    site.pages.purge();
    expect((await site.get("/")).status).toBe(500);
  });

  test("the next try waits a second, so that a broken page costs little", async () => {
    const { state, answer } = controlledNext();
    const site = await testSite(answer);
    await site.get("/");
    state.failing = true;
    site.pages.purge();
    for (let i = 0; i < 20; i += 1) await site.get("/");
    expect(site.asked).toHaveLength(2);
    await sleep(1050);
    state.failing = false;
    expect((await site.get("/")).headers["server-timing"]).toContain("miss");
  });

  test("and there is no last good form, a notice with status 500 says so and is kept by nobody", async () => {
    const { state, answer } = controlledNext();
    const site = await testSite(answer);
    state.failing = true;
    const reply = await site.get("/");
    expect([reply.status, reply.headers["cache-control"]]).toEqual([500, "no-store"]);
    expect(reply.headers["content-security-policy"]).toMatch(
      /^default-src 'none'; style-src 'sha256-[^']+'; /,
    );
    expect(reply.body.toString()).toMatch(/<h1>\p{Script=Han}+/u);
    state.failing = false;
    expect((await site.get("/")).status).toBe(200);
  });
});

describe("while Next is started again", () => {
  test("pages in memory are served, and others wait for it", async () => {
    const { answer } = controlledNext();
    const site = await testSite(answer);
    await site.get("/");
    await site.stopNext();
    expect((await site.get("/")).headers["server-timing"]).toBe("cache;desc=hit");
    const waiting = site.get("/reports");
    await sleep(200);
    await site.startNext();
    expect((await waiting).status).toBe(200);
  });

  test("a render that was cut off is asked for again", async () => {
    const { state, answer } = controlledNext();
    const site = await testSite(answer);
    state.hold = new Promise(() => {});
    const waiting = site.get("/");
    await until(() => site.asked.length === 1);
    await site.stopNext();
    state.hold = undefined;
    await site.startNext();
    expect((await waiting).body.toString()).toContain("old");
  });

  test("and it does not come back in time, visitors are asked to return", async () => {
    const { answer } = controlledNext();
    const site = await testSite(answer, { patience: 300 });
    await site.stopNext();
    const reply = await site.get("/");
    expect([reply.status, reply.headers["retry-after"]]).toEqual([503, "5"]);
  });
});

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await sleep(5);
}
