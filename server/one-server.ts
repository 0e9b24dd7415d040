import path from "node:path";
import { type FileLock, tryLock } from "#lib/platform/file-lock.ts";
import { readFileIfThere, writePrivateFile } from "#lib/platform/private-file.ts";
import { StartError } from "#lib/platform/start-error.ts";

/**
 * Takes DATA_DIR for this server until the process ends, however it ends.
 * @throws {StartError} naming the server that has it.
 */
export function claimDataDirectory(dataDir: string, siteUrl: string): FileLock {
  const label = path.join(dataDir, "locks", "server.json");
  const lock = tryLock(path.join(dataDir, "locks", "server"), "exclusive");
  if (!lock) throw taken(dataDir, readFileIfThere(label));
  writePrivateFile(label, JSON.stringify({ pid: process.pid, siteUrl }));
  return lock;
}

function taken(dataDir: string, label: string | undefined): StartError {
  const holder = label ? JSON.parse(label) : {};
  const chinese = label ? `（进程 ${holder.pid}，${holder.siteUrl}）` : "";
  const english = label ? ` (process ${holder.pid}, ${holder.siteUrl})` : "";
  return new StartError(
    `数据目录 ${dataDir} 正由另一个服务使用${chinese}；请先停止它，或用 DATA_DIR 指定另一个目录。`,
    `the data directory ${dataDir} is in use by another server${english}; stop that one first, or set DATA_DIR to another.`,
  );
}
