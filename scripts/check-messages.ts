/** Whether both languages say the same things, and every refusal has its sentence. `npm run check` runs it. */
import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { checkMessages, type Texts, type Tree } from "./messages/check.ts";

const texts = globSync("messages/{zh-CN,en}/*.json").map(
  (file): Texts => ({
    locale: path.basename(path.dirname(file)) === "en" ? "en" : "zh-CN",
    area: path.basename(file, ".json"),
    content: JSON.parse(readFileSync(file, "utf8")) as Tree,
  }),
);
const code = globSync([
  "{app,cli,components,lib,server,scripts}/**/*.{ts,tsx}",
  "prisma/schema/*.prisma",
]).map((file) => ({ path: file.split(path.sep).join("/"), text: readFileSync(file, "utf8") }));
const findings = checkMessages(texts, code);
for (const finding of findings) console.error(finding);
console.error(
  findings.length === 0 ? `✓ ${texts.length} files of texts agree` : `✗ ${findings.length} findings`,
);
process.exitCode = findings.length === 0 ? 0 : 1;
