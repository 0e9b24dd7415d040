import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { prepareDataDirectory } from "#lib/platform/data-directory.ts";
import { claimDataDirectory } from "./one-server.ts";

let folder: string;
let dataDir: string;
const children: ChildProcess[] = [];

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "服务 器-"));
  dataDir = path.join(folder, "data");
});

afterEach(() => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
});

test("a data folder serves one server, and is free again when that one was killed", async () => {
  prepareDataDirectory(dataDir);
  const holder = await holdDataDirectory();
  const { code, error } = await start({});
  expect(code).toBe(1);
  expect(error).toMatch(new RegExp(`^✗ [^\\n]*${holder.pid}[^\\n]*http://holder\\.example[^\\n]*\\n$`));
  expect(readdirSync(dataDir)).toEqual(["locks"]);
  holder.kill("SIGKILL");
  await once(holder, "exit");
  claimDataDirectory(dataDir, "http://next.example").release();
});

test("a port that is taken stops the start before anything is made", async () => {
  const other = createServer().listen(0, "127.0.0.1");
  await once(other, "listening");
  const port = String((other.address() as AddressInfo).port);
  const { code, error } = await start({ PORT: port });
  other.close();
  expect(code).toBe(1);
  expect(error).toMatch(new RegExp(`^✗ [^\\n]*${port}[^\\n]*PORT[^\\n]*\\n$`));
  expect(readdirSync(dataDir)).toEqual(["locks"]);
});

test.each([
  [{ PORT: "abc" }, "PORT"],
  [{ HOST: "192.0.2.1" }, "HOST"],
  [{ DATABASE_URL: "postgresql://user:hunter2@127.0.0.1:1/none" }, "DATABASE_URL"],
  [{ DATA_DIR: "/dev/null/data" }, "DATA_DIR"],
])("%o: one line that names the setting, and exit code 1", async (variables, name) => {
  const { code, error } = await start(variables);
  expect(code).toBe(1);
  expect(error).toMatch(/^✗ [^\n]*\n$/);
  expect(error).toContain(name);
  expect(error).not.toContain("hunter2");
});

test("a .env that cannot be read stops the start in one line", async () => {
  mkdirSync(path.join(folder, ".env"));
  const { code, error } = await start({});
  expect(code).toBe(1);
  expect(error).toMatch(/^✗ \.env 无法读取[^\n]*\n$/);
});

async function start(variables: Record<string, string>): Promise<{ code: number; error: string }> {
  const { PATH, NODE_COMPILE_CACHE } = process.env;
  const child = spawn(process.execPath, [path.join(import.meta.dirname, "main.ts")], {
    // Where there is no .env of the developer's.
    cwd: folder,
    env: { PATH, NODE_COMPILE_CACHE, NODE_ENV: "production", PORT: "4199", DATA_DIR: dataDir, ...variables },
  });
  children.push(child);
  let error = "";
  child.stderr.on("data", (chunk) => {
    error += chunk;
  });
  const [code] = await once(child, "close");
  return { code, error };
}

async function holdDataDirectory(): Promise<ChildProcess> {
  const module = path.join(import.meta.dirname, "one-server.ts");
  const script = `
    const { claimDataDirectory } = await import(${JSON.stringify(module)});
    globalThis.kept = claimDataDirectory(${JSON.stringify(dataDir)}, "http://holder.example");
    console.log("held");
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ["--input-type=module", "--eval", script]);
  children.push(child);
  await once(child.stdout, "data");
  return child;
}
