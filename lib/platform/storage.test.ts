import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import S3rver from "s3rver";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { s3Storage } from "./s3-storage.ts";
import { folderStorage, type Storage } from "./storage.ts";

const folder = mkdtempSync(path.join(tmpdir(), "storage-"));
const s3 = new S3rver({
  port: 0,
  silent: true,
  directory: path.join(folder, "s3"),
  configureBuckets: [{ name: "pictures", configs: [] }],
});
let s3Address = "";

beforeAll(async () => {
  const { port } = (await s3.run()) as AddressInfo;
  s3Address = `127.0.0.1:${port}`;
});
afterAll(async () => {
  await s3.close();
  rmSync(folder, { recursive: true, force: true });
});

describe.each<[string, () => Storage]>([
  ["a folder", () => folderStorage(path.join(folder, "files"))],
  ["an S3-compatible store", () => s3Storage(`s3://S3RVER:S3RVER@${s3Address}/pictures?tls=off`)],
])("%s", (_, open) => {
  test("gives back the bytes that were put, and null for a key that was not", async () => {
    const bytes = Buffer.from(Array.from({ length: 100_000 }, (_, i) => i % 256));
    await open().put("originals/ab/abc", bytes);
    expect(await open().get("originals/ab/abc")).toEqual(bytes);
    expect(await open().has("originals/ab/abc")).toBe(true);
    expect(await open().get("originals/ab/none")).toBeNull();
    expect(await open().has("originals/ab/none")).toBe(false);
  });
});

test("a folder keeps no half-written file, and no key leads out of it", async () => {
  const storage = folderStorage(path.join(folder, "own"));
  await Promise.all(Array.from({ length: 8 }, () => storage.put("a/same", Buffer.alloc(10_000, 1))));
  expect(readdirSync(path.join(folder, "own/a"))).toEqual(["same"]);
  await expect(storage.get("../secret")).rejects.toThrow("not a storage key");
  await expect(storage.put("a/../../secret", Buffer.alloc(1))).rejects.toThrow("not a storage key");
});

test("a missing bucket of the store is an error, never an empty answer", async () => {
  const noBucket = s3Storage(`s3://S3RVER:S3RVER@${s3Address}/none?tls=off`);
  await expect(noBucket.put("a/b", Buffer.alloc(1))).rejects.toThrow("404 NoSuchBucket");
  await expect(noBucket.get("a/b")).rejects.toThrow("404 NoSuchBucket");
});
