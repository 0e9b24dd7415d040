import path from "node:path";
import { installDependencies } from "./install.mjs";
import { findNode } from "./node-24.mjs";
import { runPrepare } from "./prepare.mjs";
import { root } from "./root.mjs";
import { superviseServer } from "./supervise.mjs";
import { watchNpm } from "./watch-npm.mjs";

/** Installs, prepares and runs the product, as far as each is needed. @param {string[]} options */
export async function launch(options) {
  watchNpm();
  try {
    await installDependencies();
    // Halves the time to load our TypeScript, and what its translator takes of memory.
    process.env.NODE_COMPILE_CACHE ??= path.join(root, "build/compile-cache");
    const node = findNode();
    const dev = options.includes("--dev");
    const { distDir } = await runPrepare(node, dev ? ["--no-build"] : []);
    if (options.includes("--prepare-only")) return;
    const exitCode = await superviseServer(node, options, { ...process.env, NEXT_DIST_DIR: distDir ?? "" });
    process.exit(exitCode);
  } catch (error) {
    if (error.name === "LaunchError") console.error(`✗ ${error.message}`);
    else console.error(error);
    process.exit(1);
  }
}
