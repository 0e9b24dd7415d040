import { inspectImage } from "#lib/images/inspect.ts";
import { Refusal } from "#lib/platform/errors.ts";
import type { ImportFile } from "./files.ts";
import type { ImportedPicture } from "./model.ts";
import { eachPicture } from "./pictures.ts";

/** The names of those pictures that an import would leave empty, because their bytes are no picture. Writes nothing. */
export async function unreadablePictures(
  files: ImportFile[],
  pictures: ImportedPicture[],
): Promise<string[]> {
  const names = new Map(pictures.flatMap(({ key, file }) => (key ? [[key, file] as const] : [])));
  const lost: string[] = [];
  await eachPicture(files, names.keys(), async (key, bytes) => {
    try {
      await inspectImage(bytes ?? Buffer.alloc(0));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      lost.push(names.get(key) ?? "");
    }
  });
  return lost;
}
