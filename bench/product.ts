import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const root = path.join(import.meta.dirname, "..");

export interface Product {
  port: number;
  pid: number;
  /** From the start of its process to the first page, in milliseconds. */
  firstPage: number;
  stop(): Promise<void>;
}

/** Starts the built product on a port of its own, with the data folder that it is given. */
export async function startProduct(dataDir: string): Promise<Product> {
  const port = await freePort();
  const began = performance.now();
  const child = spawn(process.execPath, ["server/main.ts"], {
    cwd: root,
    env: { ...process.env, PORT: String(port), HOST: "127.0.0.1", DATA_DIR: dataDir, LOG_LEVEL: "error" },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill("SIGTERM");
    await once(child, "exit");
  };
  for (const end = began + 120_000; performance.now() < end; await sleep(10)) {
    if (child.exitCode !== null) throw new Error("the product ended while it started");
    const answer = await fetch(`http://127.0.0.1:${port}/`).catch(() => undefined);
    await answer?.text();
    if (answer?.status === 200)
      return { port, pid: child.pid ?? 0, firstPage: performance.now() - began, stop };
  }
  await stop();
  throw new Error("the product did not answer within two minutes");
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}
