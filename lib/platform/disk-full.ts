import { StartError } from "./start-error.ts";

/** Of the system (also where a quota is used up), of PostgreSQL, and SQLite's, whose locks are files. */
const codes = ["ENOSPC", "EDQUOT", "53100"];
const sqliteFull = 13;

/** Whether something failed because there was no room to write, at whatever depth the reason is kept. */
export function isDiskFull(error: unknown, depth = 6): boolean {
  if (typeof error !== "object" || error === null || depth === 0) return false;
  const { code, errcode, originalCode, cause, meta, driverAdapterError } = error as Record<string, unknown>;
  if (errcode === sqliteFull || codes.includes(String(code)) || codes.includes(String(originalCode)))
    return true;
  return [cause, meta, driverAdapterError].some((inner) => isDiskFull(inner, depth - 1));
}

/** The one line of a start that found no room. @param place The folder or file that it was writing. */
export function diskFull(place: string, cause: unknown): DiskFull {
  return new DiskFull(
    `磁盘已满，无法写入 ${place}；请腾出空间后再启动，已有的数据没有损坏。`,
    `the disk is full and ${place} cannot be written; make room and start again, existing data are unharmed.`,
    { cause },
  );
}

class DiskFull extends StartError {}

/** The same for a failure that nobody explained where it happened; any other is answered as it is. */
export function explainDiskFull(error: unknown): unknown {
  if (error instanceof DiskFull || !isDiskFull(error)) return error;
  const { path } = error as { path?: unknown };
  return diskFull(typeof path === "string" ? path : "DATA_DIR", error);
}
