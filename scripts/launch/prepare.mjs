import path from "node:path";
import { runChild } from "./child.mjs";
import { root } from "./root.mjs";

/**
 * Runs scripts/prepare.ts.
 * @param {string} node @param {string[]} options
 * @param {"inherit" | 2} progress where it tells how far it is; 2 where standard output is for data.
 * @returns {Promise<{ distDir?: string }>} the folder of the build, relative to the repository's.
 */
export async function runPrepare(node, options, progress = "inherit") {
  let result = {};
  const script = path.join(root, "scripts/prepare.ts");
  const how = { stdio: ["ignore", progress, "inherit", "ipc"] };
  const code = await runChild(node, [script, ...options], how, (message) => {
    result = message;
  });
  // It has said why.
  if (code !== 0) process.exit(1);
  return result;
}
