import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { waitForLock } from "#lib/platform/file-lock.ts";
import { keepOwner, readFileIfThere } from "#lib/platform/private-file.ts";
import { step } from "#server/progress.ts";
import { fingerprint } from "./fingerprint.ts";
import { runTool } from "./run-tool.ts";

/** Writes generated/prisma when the schema or Prisma has changed. */
export async function generateClient(root: string): Promise<void> {
  const folder = path.join(root, "generated");
  const label = path.join(folder, "fingerprint");
  const current = fingerprint(root, [
    "prisma/schema",
    "prisma.config.ts",
    "node_modules/prisma/package.json",
  ]);
  const isCurrent = () =>
    readFileIfThere(label) === current && existsSync(path.join(folder, "prisma", "client.ts"));
  if (isCurrent()) return;

  mkdirSync(folder, { recursive: true });
  const lock = await waitForLock(path.join(folder, "lock"), "exclusive", 300_000);
  try {
    if (isCurrent()) return;
    await step("数据库客户端已生成 / database client generated", () =>
      runTool(root, "node_modules/prisma/build/index.js", ["generate"], {
        // Generating needs no engine, but looks for one and would download it.
        PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
        CHECKPOINT_DISABLE: "1",
        PRISMA_HIDE_UPDATE_MESSAGE: "1",
      }),
    );
    // Whoever runs the product must be able to read it, who may be another than who built it.
    writeFileSync(label, current);
    keepOwner(label);
  } finally {
    lock?.release();
  }
}
