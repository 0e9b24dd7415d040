import { createHash, randomBytes } from "node:crypto";
import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { fileLimits } from "./files.ts";
import { Unreadable } from "./unreadable.ts";

/** How long, in milliseconds, a file waits for its confirmation. */
const patience = 24 * 60 * 60 * 1000;
/**
 * Bytes that wait for one person: the largest import twice, for whoever has two under way. What waits longest goes, and
 * is sent again if it is asked for after all.
 */
const most = 2 * fileLimits.gigabytes * 1024 ** 3;
/** Bytes that came for a person since all that waits was counted: a folder's thousand files are not counted at each. */
const uncounted = new Map<string, number>();

/**
 * Puts a file that a browser sends aside until a person has looked at its preview, by the hash of its bytes and for that
 * person only. It is a cache of this machine: where it is gone, the browser sends the file again.
 * @throws {Unreadable} tooLarge
 */
export async function stage(userId: string, body: ReadableStream<Uint8Array>, room = most): Promise<string> {
  const folder = folderOf(userId);
  await mkdir(folder, { recursive: true, mode: 0o750 });
  const draft = path.join(folder, `.${randomBytes(8).toString("hex")}`);
  const hash = createHash("sha256");
  let size = 0;
  async function* counted(parts: AsyncIterable<Uint8Array>) {
    for await (const part of parts) {
      size += part.length;
      if (size > fileLimits.megabytes * 1024 * 1024) {
        throw new Unreadable({ code: "tooLarge", values: { megabytes: fileLimits.megabytes } });
      }
      hash.update(part);
      yield part;
    }
  }
  // Opened before anything can fail, so that it is there to be removed.
  const file = await open(draft, "wx", 0o640);
  try {
    await pipeline(Readable.fromWeb(body as never), counted, file.createWriteStream());
    const sha256 = hash.digest("hex");
    await rename(draft, path.join(folder, sha256));
    await keepWithin(userId, size, room);
    return sha256;
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

/** Where a person's file lies; null when it has to be sent (again). */
export async function findStaged(userId: string, sha256: string): Promise<string | null> {
  if (!/^[0-9a-f]{64}$/.test(sha256)) return null;
  const place = path.join(folderOf(userId), sha256);
  return (await stat(place).catch(() => null)) ? place : null;
}

/** After the import; the originals of its pictures are in the storage by then. */
export async function unstage(userId: string, hashes: string[]): Promise<void> {
  for (const sha256 of hashes) {
    const place = await findStaged(userId, sha256);
    if (place) await rm(place, { force: true });
  }
}

/** Removes what nobody confirmed within a day. @returns how many files. */
export async function removeUnconfirmed(now = Date.now()): Promise<number> {
  let removed = 0;
  for (const userId of await readdir(root()).catch(() => [])) {
    for (const { place, mtimeMs } of await filesOf(userId)) {
      if (mtimeMs >= now - patience) continue;
      await rm(place, { force: true });
      removed += 1;
    }
  }
  return removed;
}

function root(): string {
  const dataDir = process.env.DATA_DIR;
  if (!dataDir) throw new Error("DATA_DIR is not set: start through npm start or npm run dashiji");
  return path.join(dataDir, "imports");
}

function folderOf(userId: string): string {
  if (!/^[0-9a-f-]{36}$/.test(userId)) throw new Error("not an account's id");
  return path.join(root(), userId);
}

/** What lies in a person's folder, what waits longest at the end. */
async function filesOf(userId: string): Promise<{ place: string; size: number; mtimeMs: number }[]> {
  const files: { place: string; size: number; mtimeMs: number }[] = [];
  for (const name of await readdir(path.join(root(), userId)).catch(() => [])) {
    const place = path.join(root(), userId, name);
    const found = await stat(place).catch(() => null);
    if (found) files.push({ place, size: found.size, mtimeMs: found.mtimeMs });
  }
  return files.sort((a, b) => b.mtimeMs - a.mtimeMs);
}

async function keepWithin(userId: string, size: number, room: number): Promise<void> {
  const came = (uncounted.get(userId) ?? 0) + size;
  uncounted.set(userId, came);
  if (came < room / 16) return;
  uncounted.delete(userId);
  let sum = 0;
  for (const file of await filesOf(userId)) {
    sum += file.size;
    const isComing = path.basename(file.place).startsWith(".");
    if (sum > room && !isComing) await rm(file.place, { force: true });
  }
}
