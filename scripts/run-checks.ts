/** Types, lint and format, structure, texts, guides, Docker's files, unused code: all of them, so that one run shows everything. */
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
  { name: "guides", script: "scripts/check-guides.ts", options: [] },
  {
    name: "Docker Compose",
    script: "node_modules/dclint/bin/dclint.cjs",
    options: ["--max-warnings", "0", "docker-compose.yml"],
  },
  {
    name: "Dockerfile",
    script: "node_modules/dockerfile-utils/bin/dockerfile-utils",
    options: ["lint", "Dockerfile"],
  },
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
