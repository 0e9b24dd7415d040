import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Client } from "pg";
import { prepareDataDirectory } from "../data-directory.ts";
import type { Environment } from "../environment.ts";
import { type FileLock, tryLock } from "../file-lock.ts";
import { errorCode, StartError } from "../start-error.ts";
import { type Binaries, findBinaries } from "./binaries.ts";
import { createCluster, startCluster, superuser } from "./cluster.ts";
import { lockDecision } from "./decision.ts";
import type { DatabaseHandle } from "./open.ts";
import { findPlace, type Place, remember, remembered } from "./place.ts";
import { findRunning, isRunning, type Postmaster, readPostmaster, stopPostmaster } from "./postmaster.ts";
import { admitOnly, createLogin, keptPasswords, withClient } from "./roles.ts";
import { watch } from "./watch.ts";

const database = "dashiji";
const roles = { owner: "dashiji_owner", app: "dashiji_app", public: "dashiji_public" };
/** The major version that the installed binaries are of; they read no other's files. */
const majorVersion = "18";

type Passwords = Record<"superuser" | "owner" | "app" | "public", string>;

/** @param patience How long to wait, in milliseconds, for a database that somebody else uses and that isn't there. */
export async function openEmbedded(
  { dataDir }: Pick<Environment, "dataDir">,
  patience = 10_000,
): Promise<DatabaseHandle> {
  prepareDataDirectory(dataDir);
  const passwords = keptPasswords(dataDir, "database", ["superuser", "owner", "app", "public"]);
  const until = performance.now() + patience;
  for (;;) {
    const handle = await tryOpen(dataDir, passwords);
    if (handle) return handle;
    if (performance.now() > until) throw usedElsewhere();
    await sleep(200);
  }
}

/**
 * @returns undefined when somebody else uses the database but it can't be seen: it has just died and they are about
 * to bring it back, or they are in another container.
 */
async function tryOpen(dataDir: string, passwords: Passwords): Promise<DatabaseHandle | undefined> {
  const urlOf = (role: "owner" | "app" | "public", { port }: Postmaster) =>
    address(roles[role], passwords[role], port, database);
  const deciding = await lockDecision(dataDir);
  let using: FileLock | undefined;
  try {
    const alone = tryLock(usersFile(dataDir), "exclusive");
    alone?.release();
    const place = findPlace(dataDir);
    const running = await (alone ? findRunning(place.cluster) : visible(place.cluster));
    if (!alone && !running) return undefined;

    using = tryLock(usersFile(dataDir), "shared");
    const binaries = await findBinaries(place.account, dataDir);
    if (!existsSync(place.cluster)) await createCluster(place, binaries, passwords.superuser);
    checkVersion(place);
    const postmaster = running ?? (await startCluster(place, binaries, remembered(dataDir).port));
    if (postmaster.port !== remembered(dataDir).port) remember(dataDir, { port: postmaster.port });
    const answers = await prepareRoles(dataDir, postmaster.port, passwords);
    if (!answers) {
      using?.release();
      return undefined;
    }
    return {
      kind: "embedded",
      ownerUrl: urlOf("owner", postmaster),
      appUrl: urlOf("app", postmaster),
      publicUrl: urlOf("public", postmaster),
      started: !running,
      notes: notesOn(place, binaries),
      watch: (report) => watch(dataDir, place, binaries, postmaster, report),
      close: () => close(dataDir, using),
    };
  } catch (error) {
    using?.release();
    throw error;
  } finally {
    deciding.release();
  }
}

/** Everybody who uses the database holds this lock with others; who can have it alone is the last. */
function usersFile(dataDir: string): string {
  return path.join(dataDir, "locks", "database-users");
}

/** The running server, without touching anything: it is another's. */
function visible(cluster: string): Postmaster | undefined {
  const postmaster = existsSync(cluster) ? readPostmaster(cluster) : undefined;
  return postmaster?.state === "ready" && isRunning(postmaster) ? postmaster : undefined;
}

function usedElsewhere(): StartError {
  return new StartError(
    "数据目录正被另一个容器或主机使用，无法加入其数据库；请在那里运行，或先停止它。",
    "the data directory is in use in another container or on another host, whose database cannot be joined; run this there, or stop it first.",
  );
}

function checkVersion(place: Place): void {
  const found = readFileSync(path.join(place.cluster, "PG_VERSION"), "utf8").trim();
  if (found === majorVersion) return;
  throw new StartError(
    `${place.cluster} 属于 PostgreSQL ${found}，本版本内置的是 ${majorVersion}；请用旧版本备份，再恢复到新的 DATA_DIR。`,
    `${place.cluster} is of PostgreSQL ${found} and this version brings ${majorVersion}; back up with the former version and restore into a new DATA_DIR.`,
  );
}

/** @returns false when the server doesn't answer: it was killed a moment ago. */
async function prepareRoles(dataDir: string, port: number, passwords: Passwords): Promise<boolean> {
  const administer = async (client: Client) => {
    if (remembered(dataDir).prepared) return;
    for (const role of ["owner", "app", "public"] as const)
      await createLogin(client, roles[role], passwords[role]);
    const { rowCount } = await client.query("SELECT FROM pg_database WHERE datname = $1", [database]);
    // The owner is no superuser: it may create the trusted extensions that the schema needs, and nothing outside.
    if (!rowCount) await client.query(`CREATE DATABASE ${database} OWNER ${roles.owner} TEMPLATE template0`);
    await admitOnly(client, database, [roles.app, roles.public]);
    remember(dataDir, { prepared: true });
  };
  try {
    await withClient(address(superuser, passwords.superuser, port, "postgres"), administer);
    return true;
  } catch (error) {
    if (errorCode(error) === "28P01") throw wrongPassword(dataDir, error);
    if (isLost(error)) return false;
    throw error;
  }
}

function isLost(error: unknown): boolean {
  const serverIsStartingOrStopping = ["57P01", "57P02", "57P03"];
  const code = errorCode(error) ?? "";
  // pg gives no code when a connection ends before it is ready.
  return code === "" || code.startsWith("ECONN") || serverIsStartingOrStopping.includes(code);
}

function wrongPassword(dataDir: string, cause: unknown): StartError {
  const file = path.join(dataDir, "secrets", "database");
  return new StartError(
    `${file} 中的密码与数据库不符；请从备份中恢复该文件。`,
    `the passwords in ${file} are not the database's; bring that file back from a backup.`,
    { cause },
  );
}

function address(role: string, password: string, port: number, name: string): string {
  return `postgresql://${role}:${password}@127.0.0.1:${port}/${name}`;
}

function notesOn(place: Place, binaries: Binaries): string[] {
  const notes: string[] = [];
  const { account } = place;
  if (account)
    notes.push(
      `以 root 启动，数据库以账户 ${account.name} 运行 / started as root, the database runs as ${account.name}`,
    );
  if (place.outside) {
    notes.push(
      `该账户进不了数据目录，数据库放在 ${place.folder} / it cannot reach the data directory, so the database is kept in ${place.folder}`,
    );
  }
  if (binaries.copiedTo) {
    notes.push(
      `PostgreSQL 的程序已复制到 ${binaries.copiedTo} / PostgreSQL's programs were copied to ${binaries.copiedTo}`,
    );
  }
  return notes;
}

async function close(dataDir: string, using: FileLock | undefined): Promise<void> {
  using?.release();
  await stopUnused(dataDir);
}

/** Stops the embedded database unless somebody uses it. */
export async function stopUnused(dataDir: string): Promise<void> {
  const deciding = await lockDecision(dataDir);
  const alone = tryLock(usersFile(dataDir), "exclusive");
  try {
    if (!alone) return;
    const { cluster } = findPlace(dataDir);
    const postmaster = existsSync(cluster) ? await findRunning(cluster) : undefined;
    if (postmaster) await stopPostmaster(postmaster);
  } finally {
    alone?.release();
    deciding.release();
  }
}
