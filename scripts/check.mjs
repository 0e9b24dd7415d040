// `npm run check`: leaves the rest to Node 24.
import { spawn } from "node:child_process";
import path from "node:path";
import { findNode } from "./launch/node-24.mjs";
import { root } from "./launch/root.mjs";

const child = spawn(findNode(), [path.join(root, "scripts/run-checks.ts")], { cwd: root, stdio: "inherit" });
child.once("exit", (code) => process.exit(code ?? 1));
