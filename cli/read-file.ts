import { open } from "node:fs/promises";
import path from "node:path";
import { errorCode, errorText } from "#lib/platform/start-error.ts";
import { CommandFailed } from "./output.ts";
import { t } from "./words.ts";

/**
 * The bytes of a file that somebody named where they are, which is not the folder that npm runs scripts in.
 * No more than `most` + 1 bytes are read: enough to see that there are too many.
 * @throws {CommandFailed}
 */
export async function readNamedFile(file: string, most: number): Promise<Uint8Array> {
  const place = path.resolve(process.env.DASHIJI_FROM ?? process.cwd(), file);
  try {
    const handle = await open(place);
    try {
      if ((await handle.stat()).isDirectory()) throw new CommandFailed(t("import.folder", { file }));
      const buffer = Buffer.alloc(most + 1);
      let length = 0;
      while (length < buffer.length) {
        const { bytesRead } = await handle.read(buffer, length, buffer.length - length);
        if (bytesRead === 0) break;
        length += bytesRead;
      }
      return new Uint8Array(buffer.subarray(0, length));
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (error instanceof CommandFailed) throw error;
    if (errorCode(error) === "ENOENT") throw new CommandFailed(t("import.missing", { file }));
    throw new CommandFailed(t("import.unreadable", { file, reason: errorCode(error) ?? errorText(error) }));
  }
}
