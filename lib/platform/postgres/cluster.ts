import { execFile, spawn } from "node:child_process";
import {
  chownSync,
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { diskFull, isDiskFull } from "../disk-full.ts";
import { errorText, StartError } from "../start-error.ts";
import type { Binaries } from "./binaries.ts";
import type { Place } from "./place.ts";
import { type Postmaster, readPostmaster } from "./postmaster.ts";

export const superuser = "postgres";

/** Given at each start instead of written to a file, so that they change with the product. */
const settings: Record<string, string> = {
  listen_addresses: "127.0.0.1",
  // A path of more than 107 bytes can't hold a socket.
  unix_socket_directories: "",
  max_connections: "50",
  shared_buffers: "64MB",
  // The default keeps three more processes for reading ahead, which a small database doesn't need.
  io_method: "sync",
  jit: "off",
  timezone: "UTC",
  log_timezone: "UTC",
  log_line_prefix: "%m [%p] %u ",
  logging_collector: "on",
  // Seven files, one for each day of the week.
  log_filename: "postgresql-%a.log",
  log_truncate_on_rotation: "on",
  log_rotation_age: "1d",
  log_rotation_size: "0",
};

/** Commits reach the system before they are answered in any case: a killed process loses none. */
function durability({ durable }: Place): Record<string, string> {
  const word = durable ? "on" : "off";
  return { synchronous_commit: "on", fsync: word, full_page_writes: word };
}

/** Makes an empty cluster in UTF-8, whole or not at all. Under locale C pg_trgm would drop Chinese. */
export async function createCluster(place: Place, binaries: Binaries, password: string): Promise<void> {
  const draft = `${place.cluster}.new`;
  const passwordFile = path.join(place.folder, "password");
  rmSync(draft, { recursive: true, force: true });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (place.account) chownSync(passwordFile, place.account.uid, place.account.gid);
  const options = [
    ["--pgdata", draft],
    ["--username", superuser],
    ["--pwfile", passwordFile],
    ["--auth", "scram-sha-256"],
    ["--encoding", "UTF8"],
    ["--locale-provider", "builtin"],
    ["--builtin-locale", "C.UTF-8"],
    ["--locale", "C"],
    // pg_trgm still asks the C library what a letter is.
    ["--lc-ctype", process.platform === "linux" ? "C.UTF-8" : "en_US.UTF-8"],
    ["--no-instructions"],
    place.durable ? [] : ["--no-sync"],
  ];
  try {
    await promisify(execFile)(binaries.initdb, options.flat(), asAccount(place));
    renameSync(draft, place.cluster);
  } catch (error) {
    const output = (error as { stderr?: string }).stderr ?? "";
    if (isDiskFull(error) || /No space left|quota exceeded/i.test(output))
      throw diskFull(place.folder, error);
    const reason = output.match(/error: .*/)?.[0] ?? errorText(error);
    throw new StartError(
      `数据库无法在 ${place.folder} 建立（${reason}），请检查权限和剩余空间。`,
      `the database cannot be made in ${place.folder} (${reason}); check permissions and free space.`,
      { cause: error },
    );
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/** @param wanted Its port, if nobody else has it; else, or when it is undefined, any free one. */
export async function startCluster(
  place: Place,
  binaries: Binaries,
  wanted: number | undefined,
): Promise<Postmaster> {
  const deadline = performance.now() + 120_000;
  let port = await freePort(wanted);
  for (;;) {
    const result = await tryStart(place, binaries, port, deadline);
    if (typeof result !== "string") return result;
    // Backends of a server that was killed a moment ago end by themselves and let go of its memory.
    const worthWaiting = result.includes("is still in use") && performance.now() < deadline;
    const portTaken = (await freePort(port)) !== port;
    if (!worthWaiting && !portTaken) throw failure(place, result);
    if (portTaken) port = await freePort(undefined);
    await sleep(100);
  }
}

/** @returns why it didn't start, as PostgreSQL worded it. */
async function tryStart(
  place: Place,
  binaries: Binaries,
  port: number,
  deadline: number,
): Promise<Postmaster | string> {
  const log = openSync(path.join(place.folder, "startup.log"), "w", 0o600);
  const own = { port: String(port), log_directory: path.join(place.folder, "log") };
  const options = { ...settings, ...durability(place), ...own };
  const list = Object.entries(options).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  // Started without pg_ctl, whose shell trips over some characters in a path; detached, so that Ctrl-C in a
  // terminal, which goes to the whole process group, doesn't end it before the last edits are written.
  const child = spawn(binaries.postgres, ["-D", place.cluster, ...list], {
    ...asAccount(place),
    detached: true,
    stdio: ["ignore", log, log],
  });
  closeSync(log);
  let ended = false;
  child.once("exit", () => {
    ended = true;
  });
  child.once("error", () => {
    ended = true;
  });
  child.unref();
  for (;;) {
    const postmaster = readPostmaster(place.cluster);
    if (postmaster?.pid === child.pid && postmaster?.state === "ready") return postmaster;
    if (ended) return lastComplaint(place);
    if (performance.now() > deadline) {
      child.kill("SIGQUIT");
      return "no answer within two minutes";
    }
    await sleep(10);
  }
}

function lastComplaint(place: Place): string {
  const logs = path.join(place.folder, "log");
  const files = existsSync(logs) ? readdirSync(logs).map((name) => path.join(logs, name)) : [];
  const newest = files.sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs)[0];
  for (const file of [path.join(place.folder, "startup.log"), newest]) {
    const complaints = file && readFileSync(file, "utf8").match(/(FATAL|PANIC|error while loading).*/g);
    if (complaints) return complaints.at(-1) ?? "";
  }
  return "no message";
}

function failure(place: Place, reason: string): StartError {
  if (/No space left|quota exceeded/i.test(reason)) return diskFull(place.folder, reason);
  const hint = path.join(place.folder, "log");
  return new StartError(
    `数据库未能启动（${reason}），详情见 ${hint}。`,
    `the database did not start (${reason}); see ${hint}.`,
  );
}

function asAccount({ account, folder }: Place) {
  const { PATH, SystemRoot, NODE_ENV } = process.env;
  const env = { PATH, SystemRoot, NODE_ENV, LC_ALL: "C", TZ: "UTC" };
  return { uid: account?.uid, gid: account?.gid, cwd: folder, env };
}

function freePort(wanted: number | undefined): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", (error) => (wanted ? resolve(freePort(undefined)) : reject(error)));
    server.listen(wanted ?? 0, "127.0.0.1", () => {
      const address = server.address();
      const port = typeof address === "object" && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
