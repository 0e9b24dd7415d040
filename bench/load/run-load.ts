import { execFile, execFileSync } from "node:child_process";
import { availableParallelism } from "node:os";
import path from "node:path";
import { promisify } from "node:util";

export interface Load {
  port: number;
  /** Asked in turn; a `*` is replaced by the number of the request. */
  paths: string[];
  headers: Record<string, string>;
  connections: number;
  seconds: number;
  /** Requests a second of an open loop; without it, each connection asks as fast as it is answered. */
  rate?: number;
  /** Ends a closed loop after so many requests. */
  total?: number;
}

export interface Measured {
  perSecond: number;
  requests: number;
  /** Milliseconds. */
  p50: number;
  p99: number;
  /** Of one answer, headers included. */
  bytes: number;
  /** Answers with a status of 500 or above. */
  errors: number;
}

const run = promisify(execFile);
const lastCore = availableParallelism() - 1;

/** Runs a load from a process of its own, on the last core where the system can bind it. */
export async function runLoad(load: Load): Promise<Measured> {
  const command = [process.execPath, path.join(import.meta.dirname, "generator.ts"), JSON.stringify(load)];
  const [file = "", ...options] = canBind() ? ["taskset", "-c", String(lastCore), ...command] : command;
  const { stdout } = await run(file, options, { timeout: (load.seconds + 60) * 1000 });
  return JSON.parse(stdout);
}

/** Runs a program under this Node on the last core, with `input` at its standard input. @returns what it prints. */
export async function runBound(script: string, input: string, timeout: number): Promise<string> {
  const command = [process.execPath, script];
  const [file = "", ...options] = canBind() ? ["taskset", "-c", String(lastCore), ...command] : command;
  const running = run(file, options, { timeout });
  running.child.stdin?.end(input);
  return (await running).stdout;
}

/** Keeps a server off the core of the load. */
export function bindToFirstCores(pid: number): void {
  if (!canBind()) return;
  execFileSync("taskset", ["-a", "-cp", lastCore > 1 ? `0-${lastCore - 1}` : "0", String(pid)], {
    stdio: "ignore",
  });
}

let bindable: boolean | undefined;

function canBind(): boolean {
  if (lastCore === 0) return false;
  try {
    bindable ??= execFileSync("taskset", ["-c", String(lastCore), "true"]) !== null;
  } catch {
    bindable = false;
  }
  return bindable;
}
