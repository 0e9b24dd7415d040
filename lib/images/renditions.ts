import { availableParallelism } from "node:os";
import sharp, { type Sharp } from "sharp";
import type { Storage } from "#lib/platform/storage.ts";
import {
  type Crop,
  cropName,
  croppedSize,
  encoder,
  type Format,
  formats,
  limits,
  masterKey,
  originalKey,
  type Rendition,
  renditionKey,
  servedWidths,
  widths,
} from "./model.ts";
import { createPlaces } from "./places.ts";

const kept = globalThis as typeof globalThis & { dashijiEncoders?: ReturnType<typeof createPlaces> };
kept.dashijiEncoders ??= createPlaces(Math.min(2, availableParallelism()));

/**
 * Decoding and encoding, one core each for up to seconds. One set per process; kept on globalThis because Next loads
 * this module twice, for pages and for route handlers.
 */
export const places = kept.dashijiEncoders;
const underWay = new Map<string, Promise<Buffer | null>>();

// Files are read once each: a cache of them would only hold memory.
sharp.cache(false);

/**
 * The bytes of a rendition: as stored, else made from the original, once for all who ask at the same time.
 * Null when there is no such original. The caller decides who may see it.
 */
export async function rendition(storage: Storage, wanted: Rendition): Promise<Buffer | null> {
  const stored = await storage.get(renditionKey(wanted));
  if (stored) return stored;
  return once(wanted, () =>
    places.run(async () => {
      const picture = await open(storage, wanted);
      return picture && keep(storage, wanted, encode(shrink(picture, wanted.width), wanted.format));
    }),
  );
}

/** A picture as it is shown somewhere; its size is that of the whole upright original. */
export interface ShownPicture {
  sha256: string;
  width: number;
  height: number;
  crop: Crop | null;
}

/**
 * Makes every rendition that a page may ask for, behind whatever somebody is waiting for. The original is decoded
 * once. What is quick to make comes first.
 */
export async function prepareRenditions(storage: Storage, picture: ShownPicture): Promise<void> {
  if (await arePrepared(storage, picture)) return;
  const widest = widths[widths.length - 1] ?? 0;
  const decoded = await places.run(async () => {
    const original = await open(storage, picture);
    return original && shrink(original, widest).raw().toBuffer({ resolveWithObject: true });
  }, true);
  if (!decoded) return;
  const { data, info } = decoded;
  const { width, height, channels } = info;
  for (const wanted of allRenditions(picture)) {
    if (await storage.has(renditionKey(wanted))) continue;
    await once(wanted, () =>
      places.run(() => {
        const shrunk = sharp(data, { raw: { width, height, channels } });
        return keep(storage, wanted, encode(shrink(shrunk, wanted.width), wanted.format));
      }, true),
    );
  }
  await storage.put(preparedKey(picture), Buffer.from("1"));
}

/** Whether nobody has to wait for a rendition of it. */
export function arePrepared(storage: Storage, picture: ShownPicture): Promise<boolean> {
  return storage.has(preparedKey(picture));
}

function preparedKey({ sha256, crop }: ShownPicture): string {
  return `renditions/${sha256.slice(0, 2)}/${sha256}/${cropName(crop)}-v${encoder}.all`;
}

function allRenditions({ sha256, crop, ...size }: ShownPicture): Rendition[] {
  const served = [...servedWidths(croppedSize({ ...size, crop }).width)].reverse();
  const quickFirst = [...formats].sort((a, b) => Number(a === "avif") - Number(b === "avif"));
  return quickFirst.flatMap((format) => served.map((width) => ({ sha256, crop, width, format })));
}

async function once(wanted: Rendition, make: () => Promise<Buffer | null>): Promise<Buffer | null> {
  const key = renditionKey(wanted);
  const running = underWay.get(key) ?? make().finally(() => underWay.delete(key));
  underWay.set(key, running);
  return running;
}

async function keep(storage: Storage, wanted: Rendition, encoded: Promise<Buffer>): Promise<Buffer> {
  const bytes = await encoded;
  await storage.put(renditionKey(wanted), bytes);
  return bytes;
}

/**
 * Rotated by EXIF, cut, and without metadata: position, camera and author stay in the original. Null where there is
 * none. To be called in a place: an original may take a hundred megabytes, and many may be asked for at once.
 */
async function open(
  storage: Storage,
  { sha256, crop }: Pick<Rendition, "sha256" | "crop">,
): Promise<Sharp | null> {
  const source = (await storage.get(masterKey(sha256))) ?? (await storage.get(originalKey(sha256)));
  if (!source) return null;
  const picture = sharp(source, { limitInputPixels: limits.pixels }).autoOrient();
  if (!crop) return picture;
  const { autoOrient } = await picture.metadata();
  const size = croppedSize({ ...autoOrient, crop });
  const left = Math.min(Math.round((autoOrient.width * crop[0]) / 1000), autoOrient.width - size.width);
  const top = Math.min(Math.round((autoOrient.height * crop[1]) / 1000), autoOrient.height - size.height);
  return picture.extract({ left, top, ...size });
}

/** Pixels. WebP and AVIF hold no more, and a long screenshot is taller: it becomes narrower than asked for. */
const tallest = 16_383;

function shrink(picture: Sharp, width: number): Sharp {
  return picture
    .resize({ width, height: tallest, fit: "inside", withoutEnlargement: true })
    .toColourspace("srgb");
}

function encode(picture: Sharp, format: Format): Promise<Buffer> {
  if (format === "avif") return picture.avif({ quality: 55, effort: 3 }).toBuffer();
  if (format === "webp") return picture.webp({ quality: 80 }).toBuffer();
  return picture.flatten({ background: "#ffffff" }).jpeg({ quality: 80, mozjpeg: true }).toBuffer();
}
