import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { findPlace } from "#lib/platform/postgres/place.ts";
import { readPostmaster } from "#lib/platform/postgres/postmaster.ts";

const root = path.join(import.meta.dirname, "..");

export type Part = "front" | "next" | "database";

export interface Product {
  url: string;
  dataDir: string;
  /** Ends one part as a power cut would. @returns false when it was not there at that moment. */
  kill(part: Part): boolean;
  /** Milliseconds until it serves; fails after `patience` of them. */
  untilReady(patience: number): Promise<number>;
  stop(): Promise<void>;
}

/** The built product, started again at once whenever its front ends, as the supervisor of a server does. */
export async function startProduct(dataDir: string): Promise<Product> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const settings = {
    PORT: String(port),
    HOST: "127.0.0.1",
    SITE_URL: url,
    DATA_DIR: dataDir,
    LOG_LEVEL: "fatal",
  };
  const env = { ...process.env, ...settings };
  let child: ChildProcess;
  let stopping = false;
  const run = () => {
    child = spawn(process.execPath, ["server/main.ts"], {
      cwd: root,
      env,
      stdio: ["ignore", "ignore", "inherit"],
    });
    child.once("exit", () => {
      if (!stopping) setTimeout(run, 50);
    });
  };
  run();

  const pidOf = (part: Part): number | undefined => {
    if (part === "front") return child.pid;
    if (part === "next") return childOf(child.pid, "next-child");
    return readPostmaster(findPlace(dataDir).cluster)?.pid;
  };

  return {
    url,
    dataDir,
    kill(part) {
      const pid = pidOf(part);
      try {
        return pid !== undefined && process.kill(pid, "SIGKILL");
      } catch {
        return false;
      }
    },
    async untilReady(patience) {
      const began = performance.now();
      while (performance.now() - began < patience) {
        const answer = await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(2000) }).catch(
          () => undefined,
        );
        if (answer?.status === 200) return performance.now() - began;
        await new Promise((done) => setTimeout(done, 25));
      }
      throw new Error(`the product did not come back within ${patience} ms`);
    },
    async stop() {
      stopping = true;
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill("SIGTERM");
      await once(child, "exit");
    },
  };
}

function childOf(parent: number | undefined, command: string): number | undefined {
  const list = execFileSync("ps", ["-A", "-ww", "-o", "pid=,ppid=,command="], { encoding: "utf8" });
  const lines = list.split("\n").map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line));
  const found = lines.find((line) => Number(line?.[2]) === parent && line?.[3]?.includes(command));
  return found ? Number(found[1]) : undefined;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}
