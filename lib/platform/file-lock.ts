import { closeSync, openSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as sleep } from "node:timers/promises";
import { keepOwner } from "./private-file.ts";

export interface FileLock {
  /** May be called again; a lock that was let go stays so. */
  release(): void;
}

/**
 * A lock of the operating system on a file, in any number of processes, gone when its holder is, however that
 * ended. A file that names a process can't do this: numbers of processes are used again, in containers at once.
 * Node has no call for it, but SQLite takes such locks portably: a read transaction is the shared one.
 *
 * @returns undefined when somebody else holds it in a way that excludes this one.
 */
export function tryLock(file: string, mode: "shared" | "exclusive"): FileLock | undefined {
  // SQLite would make the file itself, but as root it would then be closed to the folder's owner.
  closeSync(openSync(file, "a", 0o600));
  keepOwner(file);
  const database = new DatabaseSync(file, { timeout: 0 });
  try {
    // A journal on the disk would fail where the disk is full, and the database could then not even be stopped.
    database.exec("PRAGMA journal_mode = MEMORY");
    database.exec(mode === "shared" ? "BEGIN; SELECT count(*) FROM sqlite_master" : "BEGIN EXCLUSIVE");
  } catch (error) {
    database.close();
    if (isBusy(error)) return undefined;
    throw error;
  }
  return {
    release() {
      if (database.isOpen) database.close();
    },
  };
}

/** @returns undefined when the lock was not to be had within `patience` milliseconds. */
export async function waitForLock(
  file: string,
  mode: "shared" | "exclusive",
  patience: number,
): Promise<FileLock | undefined> {
  const until = performance.now() + patience;
  for (;;) {
    const lock = tryLock(file, mode);
    if (lock || performance.now() > until) return lock;
    await sleep(25);
  }
}

function isBusy(error: unknown): boolean {
  const busy = 5;
  return error instanceof Error && "errcode" in error && error.errcode === busy;
}
