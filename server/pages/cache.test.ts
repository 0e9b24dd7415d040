import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { createCache } from "./cache.ts";
import { makePage } from "./page.ts";
import { documentOf } from "./test-site.ts";

const address = (target: string, rest = {}) => ({ target, named: false, asked: false, ...rest });
const log = { warn: () => {} };

function cacheOf(text: () => string) {
  let renders = 0;
  const cache = createCache({
    async render(_target, former) {
      renders += 1;
      const body = Buffer.from(documentOf(text()));
      const page = { status: 200, contentType: "text/html; charset=utf-8", location: null, body } as const;
      return makePage(page, {}, former);
    },
    withdrawn: async () => "none",
    log,
    maxBytes: 1_000_000,
    polishAfter: 20,
  });
  return { ...cache, renders: () => renders };
}

test("a page that stays is compressed at its best, once, and a change that leaves it alone keeps that", async () => {
  const cache = cacheOf(() => "same");
  const quick = (await cache.get(address("/"))).page;
  await sleep(300);
  const best = (await cache.get(address("/"))).page;
  expect([quick.encoded.finished, best.encoded.finished]).toEqual([false, true]);
  expect(best.encoded.bytes.br?.length).toBeLessThan(quick.encoded.bytes.br?.length ?? 0);
  cache.purge();
  const again = (await cache.get(address("/"))).page;
  expect(again.encoded).toBe(best.encoded);
  expect(cache.renders()).toBe(2);
});

test("a page that a stranger made up is not worth the effort", async () => {
  const cache = cacheOf(() => "search");
  await cache.get(address("/search?q=a", { asked: true }));
  await sleep(300);
  expect((await cache.get(address("/search?q=a", { asked: true }))).page.encoded.finished).toBe(false);
});

test("a page that changed is compressed anew", async () => {
  let text = "one";
  const cache = cacheOf(() => text);
  const before = (await cache.get(address("/"))).page;
  text = "two";
  cache.purge();
  const after = (await cache.get(address("/"))).page;
  expect(after.encoded.hash).not.toBe(before.encoded.hash);
});
