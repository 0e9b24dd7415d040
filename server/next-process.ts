import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { rmSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { log } from "#lib/platform/log.ts";
import { StartError } from "#lib/platform/start-error.ts";
import { holdBuild } from "./builds.ts";
import { makeSocketFolder } from "./socket-folder.ts";

const root = path.join(import.meta.dirname, "..");

export interface NextProcessOptions {
  dev: boolean;
  /** All that Next's process gets to know, DATA_DIR among it. */
  env: NodeJS.ProcessEnv;
}

export type NextProcess = ReturnType<typeof startNext>;

/** Keeps Next running in a child process until `stop()`. */
export function startNext({ dev, env }: NextProcessOptions) {
  let child: ChildProcess | undefined;
  let listening: string | undefined;
  let stopping = false;
  /** Starts in a row that ended before Next listened. */
  let failures = 0;
  let waiting: PromiseWithResolvers<void> = ignoreRejection(Promise.withResolvers<void>());

  const build = holdBuild(root, env.NEXT_DIST_DIR ?? "");
  const running = keepRunning().catch((error) => waiting.reject(error));

  async function keepRunning(): Promise<void> {
    while (!stopping) {
      const began = performance.now();
      const [code, signal] = await runOnce();
      if (stopping) return;
      const lived = performance.now() - began;
      log.error({ code, signal, lived: Math.round(lived) }, "Next's process ended and is started again");
      // At once after a long life; slower and slower when it keeps dying.
      await sleep(failures === 0 && lived > 10_000 ? 0 : Math.min(200 * 2 ** failures, 10_000));
    }
  }

  async function runOnce(): Promise<[code: number | null, signal: string | null]> {
    const folder = makeSocketFolder(String(env.DATA_DIR));
    const socketPath = path.join(folder, "next.sock");
    const script = path.join(import.meta.dirname, "next-child.ts");
    const current = spawn(process.execPath, [script, socketPath, ...(dev ? ["--dev"] : [])], {
      cwd: root,
      env,
      stdio: ["ignore", "inherit", "inherit", "ipc"],
    });
    child = current;
    current.on("message", (message) => {
      if (message !== "ready") return;
      listening = socketPath;
      failures = 0;
      waiting.resolve();
    });
    const [code, signal] = await once(current, "exit");
    child = undefined;
    if (listening === undefined) failures += 1;
    else waiting = ignoreRejection(Promise.withResolvers<void>());
    listening = undefined;
    rmSync(folder, { recursive: true, force: true });
    if (failures === 3) {
      waiting.reject(cannotStart());
      waiting = ignoreRejection(Promise.withResolvers<void>());
    }
    return [code, signal];
  }

  return {
    /** Where Next listens; undefined while it doesn't. */
    socketPath: () => listening,
    pid: () => child?.pid,
    /** Resolves when Next listens. @throws {StartError} when it fails three times in a row, or after `patience` ms. */
    async whenReady(patience: number): Promise<void> {
      if (listening) return;
      const impatience = new AbortController();
      try {
        const timeout = sleep(patience, undefined, { signal: impatience.signal }).then(() =>
          Promise.reject(cannotStart()),
        );
        await Promise.race([waiting.promise, timeout]);
      } finally {
        impatience.abort();
      }
    },
    /** Lets it answer what it is answering, for at most `patience` milliseconds. */
    async stop(patience: number): Promise<void> {
      stopping = true;
      waiting.reject(cannotStart());
      const current = child;
      if (current) {
        current.send("stop", () => {});
        const cut = setTimeout(() => current.kill("SIGKILL"), patience);
        await running;
        clearTimeout(cut);
      }
      build?.release();
    },
  };
}

function ignoreRejection<Value>(waiting: PromiseWithResolvers<Value>): PromiseWithResolvers<Value> {
  // Nobody may be waiting when it fails.
  waiting.promise.catch(() => {});
  return waiting;
}

function cannotStart(): StartError {
  return new StartError(
    "页面进程未能启动，原因见上面的日志；若刚更新过程序，请删除 .next 目录后重新运行 npm start。",
    "the process that makes pages did not start, see the log above; after an update, delete the folder .next and run npm start again.",
  );
}
