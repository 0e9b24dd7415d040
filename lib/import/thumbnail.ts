import sharp from "sharp";
import { openImage } from "#lib/images/inspect.ts";
import { limits } from "#lib/images/model.ts";
import { places } from "#lib/images/renditions.ts";
import { Refusal } from "#lib/platform/errors.ts";
import type { ImportFile } from "./files.ts";
import { eachPicture } from "./pictures.ts";
import { Unreadable } from "./unreadable.ts";

/** Pixels; a preview shows pictures half as wide, on screens that show two for each. */
const width = 480;

/** A picture as a preview shows it, in WebP; null where its bytes are no picture. */
export async function thumbnail(file: ImportFile, key: string): Promise<Buffer | null> {
  let result: Buffer | null = null;
  try {
    await eachPicture([file], [key], async (_, bytes) => {
      if (bytes) result = await small(bytes);
    });
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
  }
  return result;
}

async function small(bytes: Buffer): Promise<Buffer | null> {
  try {
    const { master } = await openImage(bytes);
    return await places.run(() =>
      sharp(master ?? bytes, { limitInputPixels: limits.pixels })
        .autoOrient()
        .resize({ width, height: width * 3, fit: "inside", withoutEnlargement: true })
        .webp({ quality: 75 })
        .toBuffer()
        .catch(() => null),
    );
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}
