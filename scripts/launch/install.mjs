import { readFileSync } from "node:fs";
import path from "node:path";
import { runChild } from "./child.mjs";
import { LaunchError } from "./launch-error.mjs";
import { root } from "./root.mjs";

/** Runs `npm ci` when node_modules isn't what the lock file says. */
export async function installDependencies() {
  if (isInstalled()) return;
  const began = performance.now();
  console.log("… 正在安装依赖，首次约需一两分钟 / installing dependencies, a minute or two the first time");
  const npm = process.env.npm_execpath;
  // What builds the pages is needed too, also where NODE_ENV is production; no package runs code of its own.
  const options = [
    "ci",
    "--include=dev",
    "--include=optional",
    "--ignore-scripts",
    "--no-audit",
    "--no-fund",
    "--loglevel=error",
  ];
  const how = { stdio: ["ignore", "ignore", "inherit"] };
  const running = npm?.endsWith("js")
    ? runChild(process.execPath, [npm, ...options], how)
    : runChild("npm", options, { ...how, shell: process.platform === "win32" });
  const code = await running.catch(() => 1);
  if (code !== 0 || !isInstalled()) {
    throw new LaunchError(
      "依赖未能安装，原因见上；请检查网络和磁盘空间后重试。",
      "the dependencies could not be installed, see above; check network and disk space and try again.",
    );
  }
  console.log(`✓ 依赖已安装 / dependencies installed ${((performance.now() - began) / 1000).toFixed(1)} s`);
}

/** npm writes its own account of node_modules as the last thing it does there. */
function isInstalled() {
  const wanted = packagesIn("package-lock.json");
  const present = packagesIn("node_modules/.package-lock.json");
  return Object.entries(wanted).every(([name, { version, integrity, optional }]) => {
    if (name === "") return true;
    const found = present[name];
    // Optional ones are for other systems, mostly.
    return found ? found.version === version && found.integrity === integrity : optional === true;
  });
}

/** @param {string} file */
function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(path.join(root, file), "utf8")).packages;
  } catch {
    return {};
  }
}
