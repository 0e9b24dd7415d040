// `npm run dashiji -- …`: leaves everything to Node 24, which the lock file brings along.
import { spawn } from "node:child_process";
import path from "node:path";
import { installDependencies } from "./launch/install.mjs";
import { findNode } from "./launch/node-24.mjs";
import { root } from "./launch/root.mjs";

// Standard output is the command's alone.
console.log = console.error;
try {
  await installDependencies();
  // npm runs this in the repository's folder; files are named from where its user is.
  const from = process.env.npm_lifecycle_event === "dashiji" ? process.env.INIT_CWD : undefined;
  // Halves the time until a command begins.
  process.env.NODE_COMPILE_CACHE ??= path.join(root, "build/compile-cache");
  const child = spawn(
    findNode(),
    ["--disable-warning=ExperimentalWarning", path.join(root, "cli/main.ts"), ...process.argv.slice(2)],
    { cwd: root, env: { ...process.env, DASHIJI_FROM: from ?? process.cwd() }, stdio: "inherit" },
  );
  // It ends in order, and this process with it.
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
  child.once("exit", (code) => process.exit(code ?? 1));
} catch (error) {
  console.error(error.name === "LaunchError" ? `✗ ${error.message}` : error);
  process.exit(1);
}
