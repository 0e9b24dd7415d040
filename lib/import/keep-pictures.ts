import { keepOriginal } from "#lib/images/keep.ts";
import type { ImageFacts } from "#lib/images/model.ts";
import { Refusal } from "#lib/platform/errors.ts";
import type { Storage } from "#lib/platform/storage.ts";
import type { ImportFile } from "./files.ts";
import type { ImportCorrections } from "./model.ts";
import { momentOf } from "./picture-moment.ts";
import { eachPicture } from "./pictures.ts";
import { readImport } from "./read-import.ts";

/** By key: what inspection found out about pictures whose originals are stored. */
export type KeptPictures = ReadonlyMap<string, { facts: ImageFacts; takenAt: Date | null }>;

/**
 * Stores the originals of all pictures that an import would use, before its transaction: nobody sees them until their
 * rows exist. What can't be read as a picture is not among them.
 */
export async function keepPictures(
  storage: Storage,
  files: ImportFile[],
  corrections: ImportCorrections,
): Promise<KeptPictures> {
  const reading = await readImport(files, corrections);
  const kept = new Map<string, { facts: ImageFacts; takenAt: Date | null }>();
  if (!reading.ok) return kept;
  const names = new Map(
    reading.result.pictures.flatMap(({ key, file }) => (key ? [[key, file] as const] : [])),
  );
  await eachPicture(files, names.keys(), async (key, bytes) => {
    if (!bytes) return;
    try {
      const facts = await keepOriginal(storage, bytes);
      kept.set(key, { facts, takenAt: await momentOf(bytes, names.get(key) ?? "") });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  });
  return kept;
}
