/**
 * Runs the unit tests, the journeys and a short torture, and ends with one line that counts them. With --all also the
 * journeys tagged @long, the checks, the whole torture and the benches, each of these counted as one. Started by
 * test.mjs.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { readFileIfThere } from "#lib/platform/private-file.ts";
import { ensureChromium } from "./ensure-chromium.ts";

const root = path.join(import.meta.dirname, "..");
const results = path.join(root, "test-results");

interface Count {
  passed: number;
  failed: number;
}

/** @returns the exit code of a JavaScript program that runs under this Node. */
async function run(
  script: string,
  options: string[],
  variables: Record<string, string> = {},
): Promise<number> {
  const child = spawn(process.execPath, [path.join(root, script), ...options], {
    cwd: root,
    env: { ...process.env, ...variables } as NodeJS.ProcessEnv,
    stdio: "inherit",
  });
  const [code] = await once(child, "exit");
  return code ?? 1;
}

/** What a runner wrote down; a runner that failed without a failed test counts as one failure. */
function count(code: number, file: string, read: (report: never) => Count): Count {
  const text = readFileIfThere(file);
  const { passed, failed } = text ? read(JSON.parse(text) as never) : { passed: 0, failed: 0 };
  return { passed, failed: failed === 0 && (code !== 0 || passed === 0) ? 1 : failed };
}

async function unitTests(): Promise<Count> {
  const file = path.join(results, "unit.json");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const code = await run("node_modules/vitest/vitest.mjs", ["run", ...reporters]);
  return count(code, file, (report: { numPassedTests: number; numFailedTests: number }) => ({
    passed: report.numPassedTests,
    failed: report.numFailedTests,
  }));
}

async function journeys(): Promise<Count> {
  const file = path.join(results, "journeys.json");
  const chromium = await ensureChromium();
  if (!chromium) return { passed: 0, failed: 1 };
  const which = all ? [] : ["--grep-invert", "@long"];
  const code = await run("node_modules/@playwright/test/cli.js", ["test", ...which], {
    CHROMIUM: chromium,
  });
  return count(code, file, (report: { stats: { expected: number; unexpected: number; flaky: number } }) => ({
    passed: report.stats.expected,
    failed: report.stats.unexpected + report.stats.flaky,
  }));
}

/** A program that ends with 0 when all is well. */
async function asOne(script: string, ...options: string[]): Promise<Count> {
  const passed = (await run(script, options)) === 0;
  return { passed: Number(passed), failed: Number(!passed) };
}

const all = process.argv.includes("--all");
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
const counts = [await unitTests(), await journeys()];
counts.push(await asOne("torture/main.ts", "edits", ...(all ? [] : ["--kills", "6"])));
if (all) counts.push(await asOne("scripts/run-checks.ts"), await asOne("bench/main.ts", "all"));
const sum = (key: keyof Count) => counts.reduce((total, each) => total + each[key], 0);
console.log(`${sum("passed")} passed, ${sum("failed")} failed`);
process.exit(sum("failed") === 0 ? 0 : 1);
