import { execFileSync } from "node:child_process";
import { readFileSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { readFileIfThere } from "../private-file.ts";

/** The server process of a cluster, as its postmaster.pid tells. */
export interface Postmaster {
  pid: number;
  /** The cluster's folder when it was started. */
  folder: string;
  port: number;
  state: "starting" | "ready" | "stopping";
}

/**
 * The server that runs on this cluster, once it answers. What kill -9 left behind is removed: a postmaster.pid
 * whose process is gone, or whose number now belongs to another program, or which came along with a copied folder.
 */
export async function findRunning(cluster: string): Promise<Postmaster | undefined> {
  for (;;) {
    const postmaster = readPostmaster(cluster);
    if (!postmaster) return undefined;
    if (!isRunning(postmaster) || isElsewhere(postmaster, cluster)) {
      rmSync(path.join(cluster, "postmaster.pid"), { force: true });
      return undefined;
    }
    if (postmaster.state === "ready") return postmaster;
    await sleep(20);
  }
}

export function readPostmaster(cluster: string): Postmaster | undefined {
  const lines = readFileIfThere(path.join(cluster, "postmaster.pid"))?.split("\n");
  // Shorter while PostgreSQL is writing it.
  if (!lines || lines.length < 5) return undefined;
  const word = lines[7]?.trim();
  const state = word === "ready" || word === "stopping" ? word : "starting";
  return { pid: Number(lines[0]), folder: lines[1] ?? "", port: Number(lines[3]), state };
}

/** Whether the process lives and is what postmaster.pid says, and not another that was given its number. */
export function isRunning({ pid, folder }: Pick<Postmaster, "pid" | "folder">): boolean {
  try {
    if (process.platform === "linux") {
      return readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0").includes(folder);
    }
    if (process.platform === "win32") return process.kill(pid, 0);
    return execFileSync("ps", ["-ww", "-o", "command=", "-p", String(pid)], { encoding: "utf8" }).includes(
      folder,
    );
  } catch {
    return false;
  }
}

/**
 * Ends it after its transactions are rolled back and everything is on disk. One that takes longer than `patience`
 * milliseconds is cut off, which loses nothing but makes the next start read the log again.
 */
export async function stopPostmaster(postmaster: Postmaster, patience = 60_000): Promise<void> {
  if (!isRunning(postmaster)) return;
  process.kill(postmaster.pid, "SIGINT");
  if (await hasEnded(postmaster, patience)) return;
  process.kill(postmaster.pid, "SIGQUIT");
  await hasEnded(postmaster, 10_000);
}

async function hasEnded(postmaster: Postmaster, patience: number): Promise<boolean> {
  const until = performance.now() + patience;
  while (performance.now() < until) {
    if (!isRunning(postmaster)) return true;
    await sleep(20);
  }
  return false;
}

function isElsewhere(postmaster: Postmaster, cluster: string): boolean {
  const there = statSync(postmaster.folder, { throwIfNoEntry: false });
  const here = statSync(cluster);
  return there !== undefined && (there.ino !== here.ino || there.dev !== here.dev);
}
