import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, lchownSync, mkdirSync, readdirSync, realpathSync, statSync } from "node:fs";
import path from "node:path";
import { readFileIfThere, writePrivateFile } from "../private-file.ts";
import { StartError } from "../start-error.ts";
import { type Account, canReach, databaseAccount } from "./account.ts";

/** Where a system keeps the data of its services; used as root when DATA_DIR is closed to other accounts. */
export const systemFolder = "/var/lib/dashiji";

/** Where the embedded database lives, and as whom. */
export interface Place {
  /** Holds `cluster/`, `log/` and `startup.log`; belongs to the account. */
  folder: string;
  cluster: string;
  account: Account | undefined;
  /** Not inside DATA_DIR. */
  outside: boolean;
  /** Each commit is on the disk before it is answered. */
  durable: boolean;
}

interface Remembered {
  /** Absent while the database lives inside DATA_DIR, so that DATA_DIR can be moved. */
  folder?: string;
  port?: number;
  /** Roles and database exist. */
  prepared?: boolean;
  /** False for what need not survive a power cut: tests, which would wait for the disk most of their time. */
  durable?: boolean;
}

/** Decides once per DATA_DIR and keeps to it. */
export function findPlace(dataDir: string): Place {
  const inside = path.join(dataDir, "postgres");
  const { folder } = remembered(dataDir);
  if (folder) return claimed(dataDir, folder);

  const account = databaseAccount([path.join(inside, "cluster"), dataDir]);
  if (!account || canReach(dataDir, account)) return makePlace(dataDir, inside, account, false);
  if (existsSync(path.join(inside, "cluster"))) throw closed(dataDir, account);
  const outside = path.join(systemFolder, randomBytes(6).toString("hex"));
  const place = makePlace(dataDir, outside, account, true);
  writePrivateFile(path.join(outside, "data-directory"), realpathSync(dataDir));
  remember(dataDir, { folder: outside });
  return place;
}

/** Whether DATA_DIR has an embedded database, running or not. Makes nothing. */
export function hasCluster(dataDir: string): boolean {
  const { folder } = remembered(dataDir);
  return existsSync(path.join(folder ?? path.join(dataDir, "postgres"), "cluster"));
}

export function remembered(dataDir: string): Remembered {
  const text = readFileIfThere(path.join(dataDir, "postgres.json"));
  return text ? JSON.parse(text) : {};
}

export function remember(dataDir: string, change: Remembered): void {
  const content = { ...remembered(dataDir), ...change };
  writePrivateFile(path.join(dataDir, "postgres.json"), `${JSON.stringify(content, null, 2)}\n`);
}

function claimed(dataDir: string, folder: string): Place {
  const label = path.join(folder, "data-directory");
  const here = realpathSync(dataDir);
  const labelled = readFileIfThere(label);
  if (labelled === undefined) {
    throw new StartError(
      `${dataDir} 的数据库应在 ${folder}，但那里没有；请恢复该目录，或换一个 DATA_DIR 后用 restore 恢复备份。`,
      `the database of ${dataDir} should be in ${folder} but is missing; bring that folder back, or restore a backup into another DATA_DIR.`,
    );
  }
  if (labelled !== here) {
    // Moved if the former place is gone; else this is a copy, and two of them would write into one database.
    if (existsSync(labelled) && remembered(labelled).folder === folder) {
      throw new StartError(
        `${dataDir} 是 ${labelled} 的副本，两者不能共用一个数据库；请用 backup 和 restore 复制。`,
        `${dataDir} is a copy of ${labelled} and they cannot share one database; copy it with backup and restore.`,
      );
    }
    writePrivateFile(label, here);
  }
  return makePlace(dataDir, folder, databaseAccount([path.join(folder, "cluster")]), true);
}

function makePlace(dataDir: string, folder: string, account: Account | undefined, outside: boolean): Place {
  if (outside) makeSystemFolder();
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const durable = remembered(dataDir).durable ?? true;
  const place = { folder, cluster: path.join(folder, "cluster"), account, outside, durable };
  mendOwner(place);
  return place;
}

/** Everybody may pass through, under whatever umask it was made. */
export function makeSystemFolder(): void {
  if (existsSync(systemFolder)) return;
  mkdirSync(systemFolder, { recursive: true });
  chmodSync(systemFolder, 0o755);
}

/** Copying a folder often loses what PostgreSQL insists on: its owner, and that nobody else may read it. */
function mendOwner({ folder, cluster, account }: Place): void {
  for (const file of [folder, cluster].filter((file) => existsSync(file))) {
    const { uid, mode } = statSync(file);
    if ((mode & 0o077) !== 0) chmodSync(file, 0o700);
    if (!account || uid === account.uid) continue;
    lchownSync(file, account.uid, account.gid);
    for (const name of readdirSync(file, { recursive: true, encoding: "utf8" })) {
      lchownSync(path.join(file, name), account.uid, account.gid);
    }
  }
}

function closed(dataDir: string, account: Account): StartError {
  return new StartError(
    `账户 ${account.name} 进不了 ${dataDir}，其中的数据库无法运行；请让上级目录可通过（chmod o+x），或把 DATA_DIR 移到别处。`,
    `the account ${account.name} cannot reach ${dataDir}, whose database therefore cannot run; open the folders above it (chmod o+x), or move DATA_DIR.`,
  );
}
