// `npm run new-migration -- NAME`: leaves the rest to Node 24.
import { spawn } from "node:child_process";
import path from "node:path";
import { findNode } from "./launch/node-24.mjs";
import { root } from "./launch/root.mjs";

const script = path.join(root, "scripts/new-migration.ts");
const child = spawn(findNode(), [script, ...process.argv.slice(2)], { cwd: root, stdio: "inherit" });
child.once("exit", (code) => process.exit(code ?? 1));
