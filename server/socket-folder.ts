import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { readFileIfThere, writePrivateFile } from "#lib/platform/private-file.ts";

/** A new folder that only this account can enter. The one before it, left by a process that was killed, is removed. */
export function makeSocketFolder(dataDir: string): string {
  const label = path.join(dataDir, "locks", "socket-folder");
  const former = readFileIfThere(label);
  if (former && /^dashiji-\w{6}$/.test(path.basename(former)))
    rmSync(former, { recursive: true, force: true });
  // A socket's path has at most 107 bytes, fewer than some systems' folder for temporary files.
  const home = Buffer.byteLength(tmpdir()) > 70 ? "/tmp" : tmpdir();
  const folder = mkdtempSync(path.join(home, "dashiji-"));
  writePrivateFile(label, folder);
  return folder;
}
