/** Types, lint and format, structure, texts, unused code: all of them, so that one run shows everything. */
import { spawn } from "node:child_process";
import { once } from "node:events";

const checks: { name: string; script: string; options: string[] }[] = [
  { name: "types", script: "node_modules/typescript/bin/tsc", options: ["--noEmit"] },
  {
    name: "lint and format",
    script: "node_modules/@biomejs/biome/bin/biome",
    options: ["ci", "--error-on-warnings", "."],
  },
  { name: "structure", script: "scripts/check-structure.ts", options: [] },
  { name: "texts", script: "scripts/check-messages.ts", options: [] },
  { name: "unused code", script: "node_modules/knip/bin/knip.js", options: ["--no-progress"] },
];

const failed: string[] = [];
for (const { name, script, options } of checks) {
  const began = performance.now();
  const [code] = await once(spawn(process.execPath, [script, ...options], { stdio: "inherit" }), "exit");
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`${code === 0 ? "✓" : "✗"} ${name} ${seconds} s`);
  if (code !== 0) failed.push(name);
}
if (failed.length > 0) console.error(`✗ ${failed.join(", ")}`);
process.exitCode = failed.length > 0 ? 1 : 0;
