import path from "node:path";
import { type FileLock, waitForLock } from "../file-lock.ts";
import { StartError } from "../start-error.ts";

/** Starting and stopping is done by one process at a time. */
export async function lockDecision(dataDir: string): Promise<FileLock> {
  const lock = await waitForLock(path.join(dataDir, "locks", "database"), "exclusive", 120_000);
  if (lock) return lock;
  throw new StartError(
    `另一个进程正在启动或停止 ${dataDir} 的数据库，两分钟内未完成；请结束该进程后再试。`,
    `another process has been starting or stopping the database of ${dataDir} for two minutes; end it and try again.`,
  );
}
