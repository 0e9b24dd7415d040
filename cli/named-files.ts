import { lstat, readdir, stat } from "node:fs/promises";
import path from "node:path";
import { cleanPath } from "#lib/import/archive/entry-name.ts";
import { fileLimits, type ImportFile } from "#lib/import/files.ts";
import { errorCode, errorText } from "#lib/platform/start-error.ts";
import { CommandFailed } from "./output.ts";
import { t } from "./words.ts";

/** Where somebody means who names a file: from the folder that they are in, not the one that npm runs scripts in. */
export function placeOf(file: string): string {
  return path.resolve(process.env.DASHIJI_FROM ?? process.cwd(), file);
}

/**
 * A file, or all files of a folder, that somebody named. Nothing is read yet.
 * @throws {CommandFailed}
 */
export async function findNamedFiles(file: string): Promise<ImportFile[]> {
  const place = placeOf(file);
  try {
    if (!(await stat(place)).isDirectory()) return [{ path: path.basename(place), at: place }];
    const files = await filesIn(place, path.basename(place));
    if (files.length === 0) throw new CommandFailed(t("import.emptyFolder", { file }));
    return files;
  } catch (error) {
    if (error instanceof CommandFailed) throw error;
    if (errorCode(error) === "ENOENT") throw new CommandFailed(t("import.missing", { file }));
    throw new CommandFailed(t("import.unreadable", { file, reason: errorCode(error) ?? errorText(error) }));
  }
}

/** In the order of their names; links are not followed, so nothing outside the folder is read. */
async function filesIn(folder: string, shown: string): Promise<ImportFile[]> {
  const files: ImportFile[] = [];
  for (const name of (await readdir(folder)).sort()) {
    const [place, own] = [path.join(folder, name), `${shown}/${name}`];
    const found = await lstat(place);
    if (found.isDirectory()) files.push(...(await filesIn(place, own)));
    else if (found.isFile() && cleanPath(own) !== null) files.push({ path: own, at: place });
    if (files.length > fileLimits.files) {
      throw new CommandFailed(t("import.tooManyFiles", { limit: fileLimits.files }));
    }
  }
  return files;
}
