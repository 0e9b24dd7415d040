import { spawn } from "node:child_process";
import path from "node:path";
import { root } from "./root.mjs";

/**
 * Runs scripts/prepare.ts.
 * @param {string} node @param {string[]} options
 * @returns {Promise<{ distDir?: string }>} the folder of the build, relative to the repository's.
 */
export async function runPrepare(node, options) {
  const child = spawn(node, [path.join(root, "scripts/prepare.ts"), ...options], {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  let result = {};
  child.on("message", (message) => {
    result = message;
  });
  const code = await new Promise((resolve, reject) => {
    child.once("close", resolve);
    child.once("error", reject);
  });
  // It has said why.
  if (code !== 0) process.exit(1);
  return result;
}
