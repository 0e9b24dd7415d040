import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { open, stat } from "node:fs/promises";
import { cleanPath } from "./archive/entry-name.ts";
import { type Archive, openZip } from "./archive/zip.ts";
import { isWordPackage } from "./docx/package.ts";
import { Unreadable } from "./unreadable.ts";

/** A file that a person chose: its path as they know it, and where its bytes are, on this machine's disk or in memory. */
export interface ImportFile {
  path: string;
  at: string | Uint8Array;
  /** Of its bytes, where somebody has counted it already. */
  sha256?: string;
}

/** Of one chosen file, of all that a browser sends for one import, and how many there may be. */
export const fileLimits = { megabytes: 200, gigabytes: 4, files: 2000 };

/** A file that is read: a chosen one, or one in a chosen archive. */
export interface SourceFile {
  path: string;
  /** Finds it again among the chosen files: `0`, or `0//path` inside an archive. */
  key: string;
  size: number;
  /** The bytes, or the first `most` of them. */
  read(most?: number): Promise<Buffer>;
  /** Opens it as a zip; the caller closes it. */
  open(): Promise<Archive>;
}

/**
 * Hands all files to `work`, those in archives too, and closes the archives behind it. Word files are archives that
 * stay whole.
 * @throws {Unreadable}
 */
export async function withFiles<Value>(
  chosen: ImportFile[],
  work: (files: SourceFile[]) => Promise<Value>,
): Promise<Value> {
  if (chosen.length > fileLimits.files) {
    throw new Unreadable({ code: "tooManyFiles", values: { limit: fileLimits.files } });
  }
  const archives: Archive[] = [];
  try {
    const files: SourceFile[] = [];
    for (const [index, one] of chosen.entries()) files.push(...(await expand(one, `${index}`, archives)));
    return await work(files);
  } finally {
    for (const archive of archives) archive.close();
  }
}

/** Whether the first bytes are those of a zip, also of an empty or a divided one. */
export function isZip(bytes: Uint8Array): boolean {
  return (
    bytes[0] === 0x50 &&
    bytes[1] === 0x4b &&
    [0x0304, 0x0506, 0x0708].includes((bytes[2] ?? 0) * 256 + (bytes[3] ?? 0))
  );
}

/** The hash by which the same file, or the same folder with the same names, is recognised. */
export async function hashFiles(files: ImportFile[]): Promise<string> {
  const [first] = files;
  if (files.length === 1 && first) return hashOf(first);
  // One after the other: a process may not open thousands of files at once.
  const lines: string[] = [];
  for (const file of files) lines.push(`${await hashOf(file)} ${file.path}`);
  return createHash("sha256").update(lines.sort().join("\n")).digest("hex");
}

async function hashOf({ at, sha256 }: ImportFile): Promise<string> {
  if (sha256 !== undefined) return sha256;
  const hash = createHash("sha256");
  if (typeof at !== "string") return hash.update(at).digest("hex");
  for await (const part of createReadStream(at)) hash.update(part);
  return hash.digest("hex");
}

async function expand(chosen: ImportFile, key: string, archives: Archive[]): Promise<SourceFile[]> {
  const path = cleanPath(chosen.path);
  if (path === null) return [];
  const file = await sourceFile({ ...chosen, path }, key);
  checkSize(file.size);
  if (!isZip(await file.read(4))) return [file];
  const archive = await file.open();
  if (isWordPackage(archive) || isOfficePackage(archive)) {
    archive.close();
    return [file];
  }
  archives.push(archive);
  return archive.entries.map((entry) => {
    const { path: inner, size } = entry;
    const read = async (most = size) => {
      checkSize(Math.min(most, size));
      return entry.read(most);
    };
    return { path: inner, key: `${key}//${inner}`, size, read, open: async () => openZip(await read()) };
  });
}

/** What is read is in memory whole, also what a small archive unfolds to. */
function checkSize(bytes: number): void {
  if (bytes <= fileLimits.megabytes * 1024 * 1024) return;
  throw new Unreadable({ code: "tooLarge", values: { megabytes: fileLimits.megabytes } });
}

/** Spreadsheets, slides, OpenDocument: archives that are one document. */
function isOfficePackage({ entries }: Archive): boolean {
  return entries.some(({ path }) =>
    /^(?:\[Content_Types\]\.xml|mimetype|OFD\.xml|META-INF\/container\.xml)$/i.test(path),
  );
}

async function sourceFile({ path, at }: ImportFile, key: string): Promise<SourceFile> {
  if (typeof at !== "string") {
    const bytes = Buffer.from(at.buffer, at.byteOffset, at.byteLength);
    return {
      ...{ path, key, size: bytes.length },
      read: async (most) => bytes.subarray(0, most),
      open: () => openZip(bytes),
    };
  }
  const { size } = await stat(at);
  return {
    path,
    key,
    size,
    read: (most) => readDisk(at, Math.min(most ?? size, size)),
    open: () => openZip(at),
  };
}

async function readDisk(place: string, length: number): Promise<Buffer> {
  const handle = await open(place);
  try {
    const bytes = Buffer.alloc(length);
    const { bytesRead } = await handle.read(bytes, 0, length, 0);
    return bytes.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
