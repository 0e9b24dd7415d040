import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";

/**
 * Bundles the custom elements of public pages into one file whose name changes with its content, and says its address
 * in public/assets/elements.json. Files of earlier builds stay, for servers that still run.
 */
export async function buildElements(root: string): Promise<void> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ["components/site/elements/site.ts"],
    bundle: true,
    minify: true,
    format: "esm",
    // What browsers of 2020 understand, so that telephones of that time are served too.
    target: "es2020",
    write: false,
  });
  const [script] = outputFiles;
  if (!script) throw new Error("the custom elements made no file");
  const name = `site-${createHash("sha256").update(script.contents).digest("hex").slice(0, 16)}.js`;
  const folder = path.join(root, "public", "assets");
  mkdirSync(folder, { recursive: true });
  keep(path.join(folder, name), script.contents);
  keep(path.join(folder, "elements.json"), Buffer.from(`${JSON.stringify({ script: `/assets/${name}` })}\n`));
}

/** Whoever runs a finished build may not be allowed to write into it. */
function keep(file: string, content: Uint8Array): void {
  if (existsSync(file) && readFileSync(file).equals(content)) return;
  writeFileSync(file, content);
}
