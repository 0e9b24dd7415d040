import sharp, { type Sharp } from "sharp";
import type { FrozenImage } from "#lib/editions/model.ts";
import { widths } from "#lib/images/model.ts";
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

async function loadPicture(storage: Storage, { sha256, width, crop }: FrozenImage): Promise<Picture | null> {
  // Of a crop, what is left should still be sharp in print.
  const wanted = crop ? widths[widths.length - 1] : printed;
  const known = widths.filter((one) => one <= Math.min(width, wanted ?? printed)).at(-1) ?? widths[0];
  const whole = await rendition(storage, { sha256, crop: null, width: known, format: "jpg" });
  if (!whole) return null;
  const { data, info } = await cropped(sharp(whole), crop, await sharp(whole).metadata());
  return { jpeg: data, width: info.width, height: info.height };
}

function cropped(picture: Sharp, crop: FrozenImage["crop"], size: { width: number; height: number }) {
  if (crop) {
    const [left, top, width, height] = crop;
    const part = (thousandths: number, of: number) => Math.floor((thousandths * of) / 1000);
    picture.extract({
      left: part(left, size.width),
      top: part(top, size.height),
      width: Math.max(1, part(width, size.width)),
      height: Math.max(1, part(height, size.height)),
    });
  }
  return picture.jpeg({ quality: 85 }).toBuffer({ resolveWithObject: true });
}
