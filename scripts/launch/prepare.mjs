import path from "node:path";
import { runChild } from "./child.mjs";
import { root } from "./root.mjs";

/**
 * Runs scripts/prepare.ts.
 * @param {string} node @param {string[]} options
 * @returns {Promise<{ distDir?: string }>} the folder of the build, relative to the repository's.
 */
export async function runPrepare(node, options) {
  let result = {};
  const script = path.join(root, "scripts/prepare.ts");
  const how = { stdio: ["ignore", "inherit", "inherit", "ipc"] };
  const code = await runChild(node, [script, ...options], how, (message) => {
    result = message;
  });
  // It has said why.
  if (code !== 0) process.exit(1);
  return result;
}
