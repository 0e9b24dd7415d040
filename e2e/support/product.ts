import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";

const root = path.join(import.meta.dirname, "../..");

export interface Product {
  url: string;
  /** The one-time link for the first administrator that the start printed. */
  setupLink: string;
  dataDir: string;
  /** What the product printed so far. */
  output(): string;
  stop(): Promise<void>;
}

/** Starts the built product as `npm start` does, with a data folder and a port of its own. */
export async function startProduct(): Promise<Product> {
  const dataDir = mkdtempSync(path.join(tmpdir(), "dashiji-e2e-"));
  // As root the database runs as another account and would be kept outside a folder that is closed to it.
  chmodSync(dataDir, 0o711);
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, ["server/main.ts"], {
    cwd: root,
    env: {
      ...process.env,
      PORT: String(port),
      HOST: "127.0.0.1",
      SITE_URL: url,
      DATA_DIR: dataDir,
      LOG_LEVEL: "warn",
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  child.stdout.on("data", (data) => {
    output += data;
  });
  child.stderr.on("data", (data) => {
    output += data;
  });
  const stop = async () => {
    await end(child);
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    const setupLink = await printed(child, () => output, /http\S+\/setup\/\S+/);
    return { url, setupLink, dataDir, output: () => output, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function printed(child: ChildProcess, output: () => string, wanted: RegExp): Promise<string> {
  const deadline = AbortSignal.timeout(60_000);
  for (;;) {
    const found = wanted.exec(output())?.[0];
    if (found) return found;
    if (child.exitCode !== null) throw new Error(`the product ended:\n${output()}`);
    await Promise.race([
      once(child.stdout as NodeJS.ReadableStream & NodeJS.EventEmitter, "data", { signal: deadline }),
      once(child, "exit", { signal: deadline }),
    ]).catch(() => {
      throw new Error(`the product did not start within a minute:\n${output()}`);
    });
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill("SIGTERM");
  const cut = setTimeout(() => child.kill("SIGKILL"), 20_000);
  await once(child, "exit");
  clearTimeout(cut);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}
