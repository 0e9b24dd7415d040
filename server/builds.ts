import { readdirSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { type FileLock, tryLock } from "#lib/platform/file-lock.ts";
import { log } from "#lib/platform/log.ts";

const hour = 3_600_000;

/**
 * Keeps the build that this server serves, and removes those of earlier sources that no server serves any more.
 * @param distDir Like `build/0123456789abcdef`; anything else is left alone.
 */
export function holdBuild(root: string, distDir: string): FileLock | undefined {
  if (!/^build\/[0-9a-f]{16}$/.test(distDir)) return undefined;
  const builds = path.join(root, "build");
  try {
    const held = tryLock(path.join(builds, `${path.basename(distDir)}.in-use`), "shared");
    for (const name of readdirSync(builds)) {
      if (/^[0-9a-f]{16}$/.test(name) && name !== path.basename(distDir))
        removeUnused(path.join(builds, name));
    }
    return held;
  } catch (error) {
    // The folder can't be written, so nobody else makes a build in it either.
    log.debug({ err: error }, "old builds were not looked for");
    return undefined;
  }
}

/** One that was made within the hour may be about to be served. */
function removeUnused(build: string): void {
  if (Date.now() - statSync(build).mtimeMs < hour) return;
  const unused = tryLock(`${build}.in-use`, "exclusive");
  if (!unused) return;
  rmSync(build, { recursive: true, force: true });
  unused.release();
  rmSync(`${build}.in-use`, { force: true });
}
