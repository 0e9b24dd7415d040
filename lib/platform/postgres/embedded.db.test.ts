import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { parseEnvironment } from "../environment.ts";
import { openEmbedded } from "./embedded.ts";
import { type DatabaseHandle, openDatabase } from "./open.ts";
import { remember } from "./place.ts";
import { readPostmaster } from "./postmaster.ts";
import { withClient } from "./roles.ts";

const isRoot = process.getuid?.() === 0;
let folder: string;
let dataDir: string;
const handles: DatabaseHandle[] = [];
const children: ChildProcess[] = [];

/** Made once; a test's data folder is a copy, which takes a fraction of the time. */
let made: string;

beforeAll(async () => {
  made = mkdtempSync(path.join(tmpdir(), "dashiji-made-"));
  chmodSync(made, 0o711);
  remember(made, { durable: false });
  await close(await open(made));
});

afterAll(() => rmSync(made, { recursive: true, force: true }));

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "数据 库-"));
  chmodSync(folder, 0o755);
  dataDir = path.join(folder, "data");
  cpSync(made, dataDir, { recursive: true });
});

afterEach(async () => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
  for (const handle of handles.splice(0)) await handle.close();
  const postmaster = existsSync(dataDir) && readPostmaster(clusterOf(dataDir));
  if (postmaster) process.kill(postmaster.pid, "SIGKILL");
  const { folder: outside } = stateOf(dataDir);
  if (outside) rmSync(outside, { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
});

describe("a first start", () => {
  test("makes a database that reads Chinese and gives each role its place, behind passwords", async () => {
    rmSync(dataDir, { recursive: true });
    const handle = await open();
    expect(handle).toMatchObject({ kind: "embedded", started: true });
    const owner = await ask(
      handle.ownerUrl,
      "SELECT rolsuper OR rolcreaterole AS mighty FROM pg_roles WHERE rolname = current_user",
    );
    expect(owner).toEqual([{ mighty: false }]);
    await ask(handle.ownerUrl, "CREATE EXTENSION pg_trgm; CREATE EXTENSION btree_gist");
    expect(await ask(handle.ownerUrl, "SELECT similarity('履职大事', '履职大事') AS same")).toEqual([
      { same: 1 },
    ]);
    for (const url of [handle.appUrl, handle.publicUrl]) {
      expect(await ask(url, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
      await expect(ask(url, "CREATE TABLE mine (id int)")).rejects.toThrow(/permission denied/);
      await expect(ask(url, "CREATE TEMP TABLE mine (id int)")).rejects.toThrow(/permission denied/);
      await expect(ask(url.replace(/\/dashiji$/, "/postgres"), "SET ROLE postgres")).rejects.toThrow(
        /permission denied/,
      );
    }
    const secrets = path.join(dataDir, "secrets");
    expect(statSync(secrets).mode & 0o077).toBe(0);
    expect(statSync(path.join(secrets, "database")).mode & 0o077).toBe(0);
    await expect(ask(handle.appUrl.replace(/:[^:@]+@/, ":guess@"), "SELECT 1")).rejects.toThrow(/password/);
  });
});

describe("who shares a database", () => {
  test("the second joins, and only the last to leave stops it", async () => {
    const first = await open();
    const second = await open();
    expect(second).toMatchObject({ started: false, ownerUrl: first.ownerUrl });
    await close(first);
    expect(await ask(second.appUrl, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
    await close(second);
    await expect(ask(second.appUrl, "SELECT 1")).rejects.toThrow(/ECONNREFUSED/);
  });
});

describe("the database outlives", () => {
  test.each(["SIGINT", "SIGKILL"] as const)(
    "the program's end by %s, and the next start takes it over",
    async (signal) => {
      const child = await holdOpen();
      // To the whole process group, as a terminal does.
      process.kill(-Number(child.pid), signal);
      await once(child, "exit");
      const handle = await open();
      expect(handle.started).toBe(false);
      expect(await ask(handle.appUrl, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
      await close(handle);
      expect(readPostmaster(clusterOf(dataDir))).toBeUndefined();
    },
  );
});

describe("after kill -9", () => {
  test("of the database, whoever watches brings it back at the same address with what was committed", async () => {
    const handle = await open();
    await ask(handle.ownerUrl, "CREATE TABLE kept (word text); INSERT INTO kept VALUES ('大事')");
    const states: string[] = [];
    const end = handle.watch((state) => states.push(state));
    killDatabase();
    // Who comes while it is down waits for it.
    const second = await open();
    expect(second).toMatchObject({ started: false, ownerUrl: handle.ownerUrl });
    for (let i = 0; i < 100 && states.length < 2; i++) await sleep(50);
    end();
    expect(states).toEqual(["down", "up"]);
    expect(await ask(handle.ownerUrl, "SELECT * FROM kept")).toEqual([{ word: "大事" }]);
  });

  test("of both at once, the next start recovers, whoever has the number of the dead by then", async () => {
    const child = await holdOpen();
    killDatabase();
    child.kill("SIGKILL");
    await once(child, "exit");
    const stale = path.join(clusterOf(dataDir), "postmaster.pid");
    // This very process: alive, and not PostgreSQL.
    writeFileSync(stale, readFileSync(stale, "utf8").replace(/^\d+/, String(process.pid)));
    expect((await open()).started).toBe(true);
  });
});

test("a database that only somebody out of sight can see is neither touched nor joined", async () => {
  const holder = await holdOpen();
  const file = path.join(clusterOf(dataDir), "postmaster.pid");
  const content = readFileSync(file, "utf8");
  // Their numbers of processes mean nothing here, as in another container.
  writeFileSync(file, content.replace(/^\d+/, "4194304"));
  await expect(openEmbedded({ dataDir }, 500)).rejects.toThrow(/容器.*container/);
  expect(readFileSync(file, "utf8")).toContain("4194304");
  writeFileSync(file, content);
  holder.kill("SIGKILL");
});

describe("folders", () => {
  test("a copied data folder has a database of its own", async () => {
    const original = await open();
    await ask(original.ownerUrl, "CHECKPOINT").catch(() => {});
    const copy = path.join(folder, "copy");
    cpSync(dataDir, copy, { recursive: true });
    const second = await open(copy);
    expect(second.started).toBe(true);
    expect(second.ownerUrl).not.toBe(original.ownerUrl);
    await close(second);
  });

  test("a moved folder keeps its database, and one of another major version is refused untouched", async () => {
    const handle = await open();
    await ask(handle.ownerUrl, "CREATE TABLE kept (id int)");
    await close(handle);
    const moved = path.join(folder, "moved");
    cpSync(dataDir, moved, { recursive: true });
    rmSync(dataDir, { recursive: true });
    dataDir = moved;
    const again = await open();
    expect(await ask(again.ownerUrl, "SELECT count(*)::int FROM kept")).toEqual([{ count: 0 }]);
    await close(again);
    writeFileSync(path.join(clusterOf(dataDir), "PG_VERSION"), "17\n");
    await expect(open()).rejects.toThrow(/PostgreSQL 17.*18/);
  });

  test.runIf(isRoot)(
    "as root, closed to others: kept elsewhere, said so, found again, refused to a copy",
    async () => {
      rmSync(dataDir, { recursive: true });
      chmodSync(folder, 0o700);
      const handle = await open();
      const { folder: outside } = stateOf(dataDir);
      expect(outside).toMatch(/^\/var\/lib\/dashiji\//);
      expect(handle.notes.join()).toContain(outside);
      await ask(handle.ownerUrl, "CREATE TABLE kept (id int)");
      await close(handle);

      const copy = path.join(folder, "copy");
      cpSync(dataDir, copy, { recursive: true });
      await expect(open(copy)).rejects.toThrow(/副本.*copy/);
      rmSync(dataDir, { recursive: true });
      dataDir = copy;
      expect(await ask((await open()).ownerUrl, "SELECT count(*)::int FROM kept")).toEqual([{ count: 0 }]);
    },
  );

  test.runIf(isRoot)("an ordinary user whose folder is closed to others has the database in it", async () => {
    const { uid, gid } = accountNamed("nobody");
    chownSync(folder, uid, gid);
    rmSync(dataDir, { recursive: true });
    chmodSync(folder, 0o700);
    await holdOpen({ uid, gid });
    expect(statSync(path.join(dataDir, "postgres", "cluster")).uid).toBe(uid);
    expect(stateOf(dataDir).folder).toBeUndefined();
  });

  test("a file in the way is one line, not a crash", async () => {
    rmSync(dataDir, { recursive: true });
    writeFileSync(dataDir, "");
    await expect(open()).rejects.toMatchObject({
      name: "StartError",
      message: expect.stringContaining("DATA_DIR"),
    });
    rmSync(dataDir);
  });
});

async function open(at = dataDir): Promise<DatabaseHandle> {
  const handle = await openDatabase(parseEnvironment({ DATA_DIR: at }, "", "/"));
  handles.push(handle);
  return handle;
}

async function close(handle: DatabaseHandle): Promise<void> {
  handles.splice(handles.indexOf(handle), 1);
  await handle.close();
}

/** Another process that has the database open, as leader of its process group. */
async function holdOpen(as: { uid?: number; gid?: number } = {}): Promise<ChildProcess> {
  const module = path.join(import.meta.dirname, "open.ts");
  const script = `
    const { openDatabase } = await import(${JSON.stringify(module)});
    await openDatabase({ dataDir: ${JSON.stringify(dataDir)} });
    console.log("open");
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ["--input-type=module", "--eval", script], {
    ...as,
    detached: true,
    stdio: ["ignore", "pipe", "inherit"],
  });
  children.push(child);
  await once(child.stdout, "data");
  return child;
}

function killDatabase(): void {
  const postmaster = readPostmaster(clusterOf(dataDir));
  if (!postmaster) throw new Error("no database runs");
  process.kill(postmaster.pid, "SIGKILL");
}

function clusterOf(at: string): string {
  return path.join(stateOf(at).folder ?? path.join(at, "postgres"), "cluster");
}

function stateOf(at: string): { folder?: string } {
  const file = path.join(at, "postgres.json");
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
}

async function ask(url: string, sql: string): Promise<unknown[]> {
  return withClient(url, async (client) => (await client.query(sql)).rows ?? []);
}

function accountNamed(wanted: string): { uid: number; gid: number } {
  const lines = readFileSync("/etc/passwd", "utf8").split("\n");
  const [, , uid, gid] = lines.find((line) => line.startsWith(`${wanted}:`))?.split(":") ?? [];
  return { uid: Number(uid), gid: Number(gid) };
}
