import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { waitForLock } from "#lib/platform/file-lock.ts";
import { keepOwner, readFileIfThere } from "#lib/platform/private-file.ts";
import { step } from "#server/progress.ts";
import { fingerprint } from "./fingerprint.ts";
import { runTool } from "./run-tool.ts";

const sources = [
  "app",
  "components",
  "lib",
  "messages",
  "public",
  "prisma/schema",
  "proxy.ts",
  "instrumentation.ts",
  "next.config.ts",
  "postcss.config.mjs",
  "tsconfig.json",
  "tsconfig.next.json",
  "package.json",
  "package-lock.json",
];

/**
 * Builds the pages unless there is a build of exactly these sources. Each build has a folder named after them, so a
 * server that runs keeps its own, and a build that was cut short is never taken for a whole one.
 * @returns the build's folder, relative to `root`.
 */
export async function buildPages(root: string): Promise<string> {
  // Next writes the folder's place into the build.
  const name = fingerprint(root, sources, [root]).slice(0, 16);
  const distDir = path.posix.join("build", name);
  const label = path.join(root, distDir, "complete");
  if (readFileIfThere(label) !== undefined) return distDir;

  mkdirSync(path.join(root, "build"), { recursive: true });
  const lock = await waitForLock(path.join(root, "build", "lock"), "exclusive", 900_000);
  try {
    if (readFileIfThere(label) !== undefined) return distDir;
    rmSync(path.join(root, distDir), { recursive: true, force: true });
    process.stdout.write("… 正在构建页面 / building the pages\n");
    await step("页面已构建 / pages built", () =>
      runTool(root, "node_modules/next/dist/bin/next", ["build"], {
        NODE_ENV: "production",
        NEXT_DIST_DIR: distDir,
        NEXT_TELEMETRY_DISABLED: "1",
      }),
    );
    writeFileSync(label, "");
    keepOwner(label);
    return distDir;
  } finally {
    lock?.release();
  }
}
