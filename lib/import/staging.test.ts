import { mkdtemp, readdir, readFile, rm, utimes } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findStaged, removeUnconfirmed, stage, unstage } from "./staging.ts";

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

/** Makes a file of the first person's as old as so many hours. */
async function age(sha256: string, hours: number) {
  const at = new Date(Date.now() - hours * 3_600_000);
  await utimes(path.join(folder, "imports", first, sha256), at, at);
}
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

    const old = await stage(first, stream("二"));
    const fresh = await stage(second, stream("三"));
    await age(old, 25);
    expect(await removeUnconfirmed()).toBe(1);
    expect(await findStaged(first, old)).toBeNull();
    expect(await findStaged(second, fresh)).not.toBeNull();
  });

  test("makes room for what the same person sends later, once there is more than may wait", async () => {
    const room = 10;
    const [one, two] = [await stage(first, stream("1111"), room), await stage(first, stream("2222"), room)];
    await age(one, 2);
    await age(two, 1);
    const other = await stage(second, stream("other's"), room);
    const three = await stage(first, stream("3333"), room);
    const waiting = [findStaged(first, one), findStaged(first, two), findStaged(first, three)];
    expect((await Promise.all(waiting)).map((place) => place !== null)).toEqual([false, true, true]);
    expect(await findStaged(second, other)).not.toBeNull();
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
