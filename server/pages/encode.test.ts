import { brotliDecompressSync } from "node:zlib";
import { expect, test } from "vitest";
import { encode, finish } from "./encode.ts";

const text = Buffer.from(
  "委员读书，十件大事。".repeat(40) + Array.from({ length: 900 }, (_, i) => i * 7919).join("，"),
);

test("the best brotli is smaller than the quick one, and reads the same", async () => {
  const quick = await encode(text, "text/html; charset=utf-8");
  const best = await finish(quick);
  expect(best.bytes.br?.length).toBeLessThan(quick.bytes.br?.length ?? 0);
  expect(brotliDecompressSync(best.bytes.br ?? Buffer.alloc(0)).equals(text)).toBe(true);
  expect([quick.finished, best.finished, best.hash === quick.hash]).toEqual([false, true, true]);
});

test.each(["image/jpeg", "font/woff2", "application/octet-stream"])(
  "%s is not compressed again",
  async (type) => {
    expect(Object.keys((await encode(text, type)).bytes)).toEqual(["identity"]);
  },
);

test.each(["application/atom+xml", "application/json", "image/svg+xml", "text/css", "text/javascript"])(
  "%s is compressed",
  async (type) => expect(Object.keys((await encode(text, type)).bytes)).toEqual(["identity", "gzip", "br"]),
);

test("what compression would make larger is sent plain only", async () => {
  expect(Object.keys((await encode(Buffer.from("ok"), "text/plain")).bytes)).toEqual(["identity"]);
});
