import sharp from "sharp";
import type { FrozenImage } from "#lib/editions/model.ts";
import { croppedSize, servedWidths } from "#lib/images/model.ts";
import { rendition } from "#lib/images/renditions.ts";
import type { Storage } from "#lib/platform/storage.ts";
import type { Picture } from "./figures.ts";

/** Pixels: 156 mm in print at about 200 to the inch. */
const printed = 1280;

/** The pictures of an edition as a document takes them, by id; one whose original is gone is left out. */
export async function loadPictures(storage: Storage, images: FrozenImage[]): Promise<Map<string, Picture>> {
  const pictures = new Map<string, Picture>();
  for (const image of images) {
    const picture = await loadPicture(storage, image);
    if (picture) pictures.set(image.id, picture);
  }
  return pictures;
}

/** The file that visitors get as well, in the part that is shown. */
async function loadPicture(storage: Storage, image: FrozenImage): Promise<Picture | null> {
  const { sha256, crop } = image;
  const width = servedWidths(Math.min(printed, croppedSize(image).width)).at(-1) ?? printed;
  const jpeg = await rendition(storage, { sha256, crop, width, format: "jpg" });
  if (!jpeg) return null;
  const size = await sharp(jpeg).metadata();
  return { jpeg, width: size.width, height: size.height };
}
