// `npm run bench`: installs and builds like `npm start`, then leaves the rest to Node 24.
import { spawn } from "node:child_process";
import path from "node:path";
import { installDependencies } from "./launch/install.mjs";
import { findNode } from "./launch/node-24.mjs";
import { runPrepare } from "./launch/prepare.mjs";
import { root } from "./launch/root.mjs";

try {
  await installDependencies();
  const node = findNode();
  const { distDir } = await runPrepare(node, []);
  const child = spawn(node, [path.join(root, "bench/main.ts"), ...process.argv.slice(2)], {
    cwd: root,
    env: { ...process.env, NEXT_DIST_DIR: distDir },
    stdio: "inherit",
  });
  child.once("exit", (code) => process.exit(code ?? 1));
} catch (error) {
  console.error(error.name === "LaunchError" ? `✗ ${error.message}` : error);
  process.exit(1);
}
