/**
 * Makes what is made from the sources, where it is missing or older than they are: the database client, the script of
 * public pages, and the pages unless --no-build; with --client-only the client and nothing else. Tells the process that
 * started it where the build is.
 */
import path from "node:path";
import { drawAllIllustrations } from "#lib/example/illustrations/drawn.ts";
import { explainDiskFull } from "#lib/platform/disk-full.ts";
import { readEnvironment } from "#lib/platform/environment.ts";
import { StartError } from "#lib/platform/start-error.ts";
import { step } from "#server/progress.ts";
import { buildElements } from "./build-elements.ts";
import { buildPages } from "./build-pages.ts";
import { generateClient } from "./generate-client.ts";

const root = path.join(import.meta.dirname, "..");

try {
  // A malformed setting is named before anything takes time.
  readEnvironment();
  await generateClient(root);
  if (!process.argv.includes("--client-only")) {
    await step("示例插图已备好 / example illustrations ready", drawAllIllustrations);
    await buildElements(root);
    const distDir = process.argv.includes("--no-build") ? undefined : await buildPages(root);
    process.send?.({ distDir });
  }
} catch (error) {
  const reason = explainDiskFull(error);
  console.error(reason instanceof StartError ? `✗ ${reason.message}` : reason);
  process.exitCode = 1;
} finally {
  process.disconnect?.();
}
