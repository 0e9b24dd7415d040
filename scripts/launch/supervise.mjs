import { spawn } from "node:child_process";
import { constants } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { root } from "./root.mjs";

/** Exit code of a server that failed while it served (EX_SOFTWARE). */
const failedServing = 70;

/**
 * Runs the server until it ends, and passes on what this process is told. One that was killed (by the system, for
 * its memory, or by hand) or failed while it served is started again.
 * @param {string} node @param {string[]} options @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>} its exit code.
 */
export async function superviseServer(node, options, env) {
  let child;
  let told = false;
  const tell = (signal) => {
    told = true;
    child?.kill(signal);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => tell(signal));
  for (;;) {
    const began = performance.now();
    // The channel tells the server when this process is gone.
    child = spawn(
      node,
      ["--disable-warning=ExperimentalWarning", path.join(root, "server/main.ts"), ...options],
      {
        cwd: root,
        env,
        stdio: ["inherit", "inherit", "inherit", "ipc"],
      },
    );
    const [code, signal] = await new Promise((resolve, reject) => {
      child.once("exit", (...how) => resolve(how));
      child.once("error", reject);
    });
    if (signal === null && code !== failedServing) return code;
    const exitCode = signal === null ? code : 128 + constants.signals[signal];
    if (told) return exitCode;
    const reason = signal ?? `exit code ${code}`;
    console.error(
      `✗ 服务进程意外结束（${reason}），正在重新启动 / the server ended (${reason}) and is started again`,
    );
    await sleep(performance.now() - began > 10_000 ? 100 : 2000);
    if (told) return exitCode;
  }
}
