import { randomBytes } from "node:crypto";
import { mkdir, open, readFile, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { s3Storage } from "./s3-storage.ts";

/** Files by key, such as "originals/ab/abcd…". A key's bytes never change once written. */
export interface Storage {
  /** Whole or not at all, and on the disk when it returns. */
  put(key: string, bytes: Uint8Array): Promise<void>;
  /** The bytes, or null when there is no such file. */
  get(key: string): Promise<Buffer | null>;
  has(key: string): Promise<boolean>;
}

const keyForm = /^[a-z0-9]+(?:[/._-][a-z0-9]+)*$/;

/** Where STORAGE_URL of this process leads, else the folder `storage` in its DATA_DIR. */
export function storage(): Storage {
  if (process.env.STORAGE_URL) return s3Storage(process.env.STORAGE_URL);
  const dataDir = process.env.DATA_DIR;
  if (!dataDir) throw new Error("DATA_DIR is not set: start through npm start or npm run dashiji");
  return folderStorage(path.join(dataDir, "storage"));
}

export function folderStorage(folder: string): Storage {
  const locate = (key: string) => {
    if (!keyForm.test(key)) throw new Error(`not a storage key: ${key}`);
    return path.join(folder, key);
  };
  return {
    async put(key, bytes) {
      const file = locate(key);
      const draft = `${file}.${randomBytes(6).toString("hex")}`;
      await mkdir(path.dirname(file), { recursive: true });
      try {
        const handle = await open(draft, "wx", 0o640);
        try {
          await handle.writeFile(bytes);
          await handle.sync();
        } finally {
          await handle.close();
        }
        await rename(draft, file);
      } catch (error) {
        await rm(draft, { force: true });
        throw error;
      }
    },
    async get(key) {
      return readFile(locate(key)).catch(nullIfMissing);
    },
    async has(key) {
      return (await stat(locate(key)).catch(nullIfMissing)) !== null;
    },
  };
}

function nullIfMissing(error: NodeJS.ErrnoException): null {
  if (error.code === "ENOENT") return null;
  throw error;
}
