import { readFileSync } from "node:fs";

/**
 * npm passes a signal to the shell between it and this process, and some shells end without passing it on. When
 * one of the two is gone, nobody can stop the product any more.
 */
export function watchNpm() {
  if (!["start", "dev"].includes(process.env.npm_lifecycle_event ?? "")) return;
  const npm = parentOf(process.ppid);
  const shell = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === shell && parentOf(shell) === npm) return;
    clearInterval(timer);
    process.kill(process.pid, "SIGTERM");
  }, 300);
  timer.unref();
}

/** Undefined where the system doesn't tell in this way. */
function parentOf(pid) {
  try {
    const afterName = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1);
    return Number(afterName?.split(" ")[1]);
  } catch {
    return undefined;
  }
}
