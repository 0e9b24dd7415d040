import sharp from "sharp";
import { limits } from "#lib/images/model.ts";
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

/** Drawings are no pictures for us: what renders them would follow what they refer to. */
const formats = new Set(["jpeg", "png", "webp", "gif", "tiff", "heif"]);

async function small(bytes: Buffer): Promise<Buffer | null> {
  const { format } = await sharp(bytes)
    .metadata()
    .catch(() => ({ format: "" }));
  if (!formats.has(format)) return null;
  return sharp(bytes, { limitInputPixels: limits.pixels })
    .autoOrient()
    .resize({ width, height: width * 3, fit: "inside", withoutEnlargement: true })
    .webp({ quality: 75 })
    .toBuffer()
    .catch(() => null);
}
