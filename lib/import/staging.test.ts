import { mkdtemp, readdir, readFile, rm, utimes } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findStaged, stage, unstage } from "./staging.ts";

const [first, second] = ["0198a000-0000-7000-8000-000000000001", "0198a000-0000-7000-8000-000000000002"];
const before = process.env.DATA_DIR;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "dashiji-staging-"));
  process.env.DATA_DIR = folder;
});
afterAll(async () => {
  process.env.DATA_DIR = before;
  await rm(folder, { recursive: true });
});

const stream = (text: string) => new Blob([text]).stream() as ReadableStream<Uint8Array>;

describe("a file that waits for its confirmation", () => {
  test("is found by the hash of its bytes, by the person who sent it and by nobody else", async () => {
    const sha256 = await stage(first, stream("文稿"));
    const place = await findStaged(first, sha256);
    expect(place && String(await readFile(place))).toBe("文稿");
    expect(await findStaged(second, sha256)).toBeNull();
    expect(await findStaged(first, `../${second}/${sha256}`)).toBeNull();
  });

  test("goes after the import, or after a day", async () => {
    const sha256 = await stage(first, stream("一"));
    await unstage(first, [sha256]);
    expect(await findStaged(first, sha256)).toBeNull();

    const old = await findStaged(first, await stage(first, stream("二")));
    const yesterday = new Date(Date.now() - 25 * 3_600_000);
    if (old) await utimes(old, yesterday, yesterday);
    const fresh = await stage(second, stream("三"));
    expect(old && (await findStaged(first, path.basename(old)))).toBeNull();
    expect(await findStaged(second, fresh)).not.toBeNull();
  });

  test("leaves nothing behind when its sender goes away", async () => {
    const cut = new ReadableStream<Uint8Array>({
      start: (controller) => {
        controller.enqueue(Buffer.from("半"));
        controller.error(new Error("gone"));
      },
    });
    await expect(stage(first, cut)).rejects.toThrow("gone");
    const files = await readdir(path.join(folder, "imports", first));
    expect(files.filter((file) => file.startsWith("."))).toEqual([]);
  });
});
