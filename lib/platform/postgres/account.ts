import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import { StartError } from "../start-error.ts";

/** Whom the database runs as when that isn't the account of this process. */
export interface Account {
  name: string;
  uid: number;
  gid: number;
}

/**
 * PostgreSQL refuses to run as root, and initdb an account without an entry in /etc/passwd. The first that fits:
 * the owner of what is there already; the owner of DATA_DIR, who can then start the product without root too;
 * `postgres`, which exists for this; `nobody`, which every system has, though other daemons may share it.
 *
 * @param owned Folders whose owner comes first, if they exist.
 * @returns undefined when this process isn't root and the database runs as its own account.
 */
export function databaseAccount(owned: string[]): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const accounts = readAccounts();
  for (const folder of owned) {
    const owner = statSync(folder, { throwIfNoEntry: false })?.uid;
    const account = accounts.find(({ uid }) => uid === owner);
    if (account && account.uid !== 0) return account;
  }
  const fallback = ["postgres", "nobody"]
    .map((wanted) => accounts.find(({ name }) => name === wanted))
    .find(Boolean);
  if (fallback) return fallback;
  throw new StartError(
    "PostgreSQL 不能以 root 运行，而系统中没有 postgres 或 nobody 账户；请用普通用户启动，或设置 DATABASE_URL。",
    "PostgreSQL does not run as root and there is no account postgres or nobody; start as an ordinary user, or set DATABASE_URL.",
  );
}

/** Whether the account can pass through the folder and everything above it. */
export function canReach(folder: string, account: Account): boolean {
  const stats = statSync(folder, { throwIfNoEntry: false });
  if (!stats) return canReach(path.dirname(folder), account);
  const bit = stats.uid === account.uid ? 0o100 : stats.gid === account.gid ? 0o010 : 0o001;
  if ((stats.mode & bit) === 0) return false;
  const parent = path.dirname(folder);
  return parent === folder || canReach(parent, account);
}

function readAccounts(): Account[] {
  return readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"))
    .filter((fields) => fields.length >= 7)
    .map(([name = "", , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }));
}
