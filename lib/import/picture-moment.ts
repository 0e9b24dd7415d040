import path from "node:path";
import exifr from "exifr";
import { takenAtOfExif, takenAtOfName } from "#lib/images/taken-at.ts";

/** When a picture was taken, by its camera, else by its name; the first part of its bytes is enough. */
export async function momentOf(bytes: Uint8Array, file: string): Promise<Date | null> {
  const pick = ["DateTimeOriginal", "OffsetTimeOriginal"];
  const exif = await exifr.parse(bytes, { pick, reviveValues: false }).catch(() => undefined);
  const camera = exif && takenAtOfExif({ time: exif.DateTimeOriginal, offset: exif.OffsetTimeOriginal });
  return (camera ?? takenAtOfName(path.posix.basename(file)))?.at ?? null;
}
