import { spawnSync } from "node:child_process";
import { findChromium } from "../e2e/support/chromium.ts";

/**
 * A browser for the journeys: one that is there, else one that is installed now: Playwright's own, or on Debian, as
 * root, the system's with fonts for Chinese.
 * @returns where it is, or undefined after saying what to do.
 */
export async function ensureChromium(): Promise<string | undefined> {
  const found = findChromium();
  if (found) return found;
  console.log("… 正在安装测试用浏览器 / installing a browser for the journeys");
  spawnSync(process.execPath, ["node_modules/@playwright/test/cli.js", "install", "chromium"], {
    stdio: "ignore",
    timeout: 300_000,
  });
  if (!findChromium() && process.platform === "linux" && process.getuid?.() === 0) {
    const options = {
      stdio: "ignore",
      timeout: 600_000,
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    } as const;
    spawnSync("apt-get", ["update"], options);
    spawnSync("apt-get", ["install", "-y", "chromium", "fonts-noto-cjk"], options);
  }
  const installed = findChromium();
  if (!installed) {
    console.error(
      "✗ 没有可用的 Chromium：请安装 Chromium 或 Chrome（Debian：sudo apt-get install chromium fonts-noto-cjk），或用环境变量 CHROMIUM 指明其位置，再运行 npm test。 / there is no Chromium: install Chromium or Chrome (Debian: sudo apt-get install chromium fonts-noto-cjk), or name it in CHROMIUM, and run npm test again.",
    );
  }
  return installed;
}
