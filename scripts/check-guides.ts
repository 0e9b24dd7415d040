/** Whether what README and guides link to, name and tell to run is there. `npm run check` runs it. */
import { existsSync, globSync, readFileSync } from "node:fs";
import path from "node:path";
import { checkGuides } from "./guides/check.ts";

const pages = globSync(["*.md", "docs/**/*.md"]).map((file) => ({
  path: file.split(path.sep).join("/"),
  text: readFileSync(file, "utf8"),
}));
const { scripts } = JSON.parse(readFileSync("package.json", "utf8"));
const findings = checkGuides(pages, { exists: existsSync, scripts: Object.keys(scripts) });
for (const finding of findings) console.error(finding);
console.error(
  findings.length === 0 ? `✓ ${pages.length} pages lead where they say` : `✗ ${findings.length} findings`,
);
process.exitCode = findings.length === 0 ? 0 : 1;
