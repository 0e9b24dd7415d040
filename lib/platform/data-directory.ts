import { randomBytes } from "node:crypto";
import { rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { diskFull, isDiskFull } from "./disk-full.ts";
import { makePrivateFolder } from "./private-file.ts";
import { errorCode, StartError } from "./start-error.ts";

/** @throws {StartError} when the folder can't be made or written. */
export function prepareDataDirectory(dataDir: string): void {
  const probe = path.join(dataDir, `.probe-${randomBytes(6).toString("hex")}`);
  try {
    // As root the database runs as another account, which must pass through this folder but not list it.
    makePrivateFolder(dataDir, process.getuid?.() === 0 ? 0o711 : 0o700);
    // Not empty, for a name alone may find room on a full disk.
    writeFileSync(probe, Buffer.alloc(64 * 1024));
    rmSync(probe);
    makePrivateFolder(path.join(dataDir, "locks"));
  } catch (error) {
    if (isDiskFull(error)) {
      rmSync(probe, { force: true });
      throw diskFull(dataDir, error);
    }
    throw new StartError(
      `数据目录 ${dataDir} 无法写入（${errorCode(error)}），请检查其权限和剩余空间，或用 DATA_DIR 指定另一个目录。`,
      `the data directory ${dataDir} cannot be written (${errorCode(error)}); check its permissions and free space, or set DATA_DIR to another.`,
      { cause: error },
    );
  }
}
