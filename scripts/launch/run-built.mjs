import { spawn } from "node:child_process";
import path from "node:path";
import { installDependencies } from "./install.mjs";
import { findNode } from "./node-24.mjs";
import { runPrepare } from "./prepare.mjs";
import { root } from "./root.mjs";

/**
 * Installs and builds like `npm start`, then runs a program under Node 24 with the build's folder in NEXT_DIST_DIR,
 * and ends as it ends. @param {string} script relative to the repository.
 */
export async function runBuilt(script) {
  try {
    await installDependencies();
    const node = findNode();
    const { distDir } = await runPrepare(node, [], 2);
    const child = spawn(node, [path.join(root, script), ...process.argv.slice(2)], {
      cwd: root,
      env: { ...process.env, NEXT_DIST_DIR: distDir },
      stdio: "inherit",
    });
    for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
    child.once("exit", (code) => process.exit(code ?? 1));
  } catch (error) {
    console.error(error.name === "LaunchError" ? `✗ ${error.message}` : error);
    process.exit(1);
  }
}
