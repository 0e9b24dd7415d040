import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

/**
 * SHA-256 of what the files contain, in hexadecimal: the same in every checkout of one state, whatever their times.
 * @param sources Files and folders relative to `root`; those that don't exist count as empty.
 */
export function fingerprint(root: string, sources: string[], also: string[] = []): string {
  const hash = createHash("sha256");
  for (const text of also) hash.update(`${text}\0`);
  for (const source of sources) {
    for (const file of filesIn(root, source)) {
      hash
        .update(`${file}\0`)
        .update(readFileSync(path.join(root, file)))
        .update("\0");
    }
  }
  return hash.digest("hex");
}

function filesIn(root: string, source: string): string[] {
  const place = path.join(root, source);
  if (!existsSync(place)) return [];
  if (!statSync(place).isDirectory()) return [source];
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !isIrrelevant(entry.name))
    .map((entry) =>
      path.posix.join(...path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep)),
    )
    .sort();
}

/** Tests, notes, and what editors and systems leave behind, change nothing in the result. */
function isIrrelevant(name: string): boolean {
  return /\.test\.tsx?$|\.md$|^\.|~$/.test(name);
}
