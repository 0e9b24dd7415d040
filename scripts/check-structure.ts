/** Whether every file is where it belongs, and imports only what it may. `npm run check` runs it. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { checkStructure } from "./architecture/check.ts";

const list = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard", "-z"], {
  encoding: "utf8",
});
const texts = list
  .split("\0")
  .filter((path) => /\.(tsx?|mts|mjs|css)$/.test(path))
  .flatMap((path) => {
    try {
      return [{ path, text: readFileSync(path, "utf8") }];
    } catch {
      // Deleted, but still in git's index.
      return [];
    }
  });
const findings = checkStructure(texts);
for (const { path, line, message } of findings) console.error(`${path}:${line} ${message}`);
console.error(
  findings.length === 0 ? `✓ ${texts.length} files in their places` : `✗ ${findings.length} findings`,
);
process.exitCode = findings.length === 0 ? 0 : 1;
