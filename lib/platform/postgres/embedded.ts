import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { prepareDataDirectory } from "../data-directory.ts";
import type { Environment } from "../environment.ts";
import { type FileLock, tryLock } from "../file-lock.ts";
import { errorCode, StartError } from "../start-error.ts";
import { type Binaries, findBinaries } from "./binaries.ts";
import { createCluster, startCluster, superuser } from "./cluster.ts";
import { lockDecision } from "./decision.ts";
import type { DatabaseHandle } from "./open.ts";
import { findPlace, type Place, remember, remembered } from "./place.ts";
import { findRunning, type Postmaster, stopPostmaster } from "./postmaster.ts";
import { admitOnly, createLogin, keptPasswords, withClient } from "./roles.ts";
import { watch } from "./watch.ts";

const database = "dashiji";
const roles = { owner: "dashiji_owner", app: "dashiji_app", public: "dashiji_public" };
/** The major version that the installed binaries are of; they read no other's files. */
const majorVersion = "18";

export async function openEmbedded({ dataDir }: Pick<Environment, "dataDir">): Promise<DatabaseHandle> {
  prepareDataDirectory(dataDir);
  const passwords = keptPasswords(dataDir, "database", ["superuser", "owner", "app", "public"]);
  const deciding = await lockDecision(dataDir);
  let using: FileLock | undefined;
  try {
    const alone = tryLock(usersFile(dataDir), "exclusive");
    alone?.release();
    using = tryLock(usersFile(dataDir), "shared");
    const place = findPlace(dataDir);
    const binaries = await findBinaries(place.account, dataDir);
    if (!existsSync(place.cluster)) await createCluster(place, binaries, passwords.superuser);
    checkVersion(place);

    const running = await (alone ? findRunning(place.cluster) : joined(place));
    const postmaster = running ?? (await startCluster(place, binaries, remembered(dataDir).port));
    if (postmaster.port !== remembered(dataDir).port) remember(dataDir, { port: postmaster.port });
    await prepareRoles(dataDir, postmaster.port, passwords);

    const url = (role: "owner" | "app" | "public") =>
      address(roles[role], passwords[role], postmaster.port, database);
    return {
      kind: "embedded",
      ownerUrl: url("owner"),
      appUrl: url("app"),
      publicUrl: url("public"),
      started: !running,
      notes: notesOn(place, binaries),
      watch: (report) => watch(dataDir, place, binaries, postmaster, report),
      close: () => close(dataDir, place, using),
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

/** Somebody uses the database. If it has just died they bring it back; if it never appears they are elsewhere. */
async function joined(place: Place): Promise<Postmaster> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const postmaster =
      existsSync(path.join(place.cluster, "postmaster.pid")) && (await findRunning(place.cluster));
    if (postmaster) return postmaster;
    await sleep(100);
  }
  throw new StartError(
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

async function prepareRoles(
  dataDir: string,
  port: number,
  passwords: Record<"superuser" | "owner" | "app" | "public", string>,
): Promise<void> {
  if (remembered(dataDir).prepared) return;
  await withClient(address(superuser, passwords.superuser, port, "postgres"), async (client) => {
    for (const role of ["owner", "app", "public"] as const)
      await createLogin(client, roles[role], passwords[role]);
    const { rowCount } = await client.query("SELECT FROM pg_database WHERE datname = $1", [database]);
    // The owner is no superuser: it may create the trusted extensions that the schema needs, and nothing outside.
    if (!rowCount) await client.query(`CREATE DATABASE ${database} OWNER ${roles.owner} TEMPLATE template0`);
    await admitOnly(client, database, [roles.app, roles.public]);
  }).catch((error) => {
    throw errorCode(error) === "28P01" ? wrongPassword(dataDir, error) : error;
  });
  remember(dataDir, { prepared: true });
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

async function close(dataDir: string, place: Place, using: FileLock | undefined): Promise<void> {
  const deciding = await lockDecision(dataDir);
  try {
    using?.release();
    const alone = tryLock(usersFile(dataDir), "exclusive");
    if (!alone) return;
    try {
      const postmaster = await findRunning(place.cluster);
      if (postmaster) await stopPostmaster(postmaster);
    } finally {
      alone.release();
    }
  } finally {
    deciding.release();
  }
}
