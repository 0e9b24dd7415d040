import { buffer } from "node:stream/consumers";
import { fromBufferPromise, openPromise, type Entry as ZipEntry, type ZipFile } from "yauzl";
import { Unreadable } from "../unreadable.ts";
import { entryName } from "./entry-name.ts";

/** Files inside an archive, read one at a time and only when asked for. */
export interface Archive {
  entries: ArchiveEntry[];
  close(): void;
}

export interface ArchiveEntry {
  /** With slashes, without `..`, as the archive's maker named it. */
  path: string;
  size: number;
  /** The bytes, or the first `most` of them. */
  read(most?: number): Promise<Buffer>;
}

const megabyte = 1024 * 1024;
/** What an office packs stays far below; what a bomb unfolds to doesn't. */
const limits = { entries: 5000, all: 2048 * megabyte, ratio: 200, ratioFrom: 64 * megabyte };

/**
 * Opens a zip that lies in a file (its path) or in memory. Looks at its list only; nothing is written anywhere.
 * @throws {Unreadable} brokenArchive, encryptedArchive, archiveTooLarge
 */
export async function openZip(at: string | Uint8Array): Promise<Archive> {
  const options = { autoClose: false, decodeStrings: false } as const;
  const zip: ZipFile = await (typeof at === "string"
    ? openPromise(at, options)
    : fromBufferPromise(Buffer.from(at.buffer, at.byteOffset, at.byteLength), options)
  ).catch(() => {
    throw new Unreadable({ code: "brokenArchive", values: {} });
  });
  try {
    return { entries: await listEntries(zip), close: () => zip.close() };
  } catch (error) {
    zip.close();
    throw error instanceof Unreadable ? error : new Unreadable({ code: "brokenArchive", values: {} });
  }
}

async function listEntries(zip: ZipFile): Promise<ArchiveEntry[]> {
  if (zip.entryCount > limits.entries) tooLarge();
  const entries: ArchiveEntry[] = [];
  const seen = new Set<string>();
  let all = 0;
  for await (const entry of zip.eachEntry()) {
    if (entry.isEncrypted()) throw new Unreadable({ code: "encryptedArchive", values: {} });
    all += entry.uncompressedSize;
    if (all > limits.all || (all > limits.ratioFrom && all > zip.fileSize * limits.ratio)) tooLarge();
    const path = entryName(entry);
    if (path === null || seen.has(path)) continue;
    seen.add(path);
    entries.push({ path, size: entry.uncompressedSize, read: (most) => readEntry(zip, entry, most) });
  }
  return entries;
}

function tooLarge(): never {
  throw new Unreadable({ code: "archiveTooLarge", values: { megabytes: limits.all / megabyte } });
}

/** yauzl ends with an error where an entry holds more or less than the list says. */
async function readEntry(zip: ZipFile, entry: ZipEntry, most = Number.POSITIVE_INFINITY): Promise<Buffer> {
  try {
    const stream = await zip.openReadStreamPromise(entry);
    if (most >= entry.uncompressedSize) return await buffer(stream);
    const parts: Buffer[] = [];
    let size = 0;
    for await (const part of stream) {
      parts.push(part);
      size += part.length;
      if (size >= most) break;
    }
    return Buffer.concat(parts).subarray(0, most);
  } catch {
    throw new Unreadable({ code: "brokenArchive", values: {} });
  }
}
