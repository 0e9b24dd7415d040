import sharp from "sharp";
import type { Storage } from "#lib/platform/storage.ts";
import { type Format, limits, originalKey, type Rendition, renditionKey } from "./model.ts";

/** Encodings under way at once in this process; each takes a core for up to seconds. */
const places = 2;
const waiting: (() => void)[] = [];
const underWay = new Map<string, Promise<Buffer | null>>();
let free = places;

/**
 * The bytes of a rendition: as stored, else made from the original, once for all who ask at the same time.
 * Null when there is no such original. The caller decides who may see it.
 */
export async function rendition(storage: Storage, wanted: Rendition): Promise<Buffer | null> {
  const key = renditionKey(wanted);
  const stored = await storage.get(key);
  if (stored) return stored;
  const running = underWay.get(key) ?? make(storage, wanted, key).finally(() => underWay.delete(key));
  underWay.set(key, running);
  return running;
}

async function make(storage: Storage, wanted: Rendition, key: string): Promise<Buffer | null> {
  const original = await storage.get(originalKey(wanted.sha256));
  if (!original) return null;
  await enter();
  try {
    const bytes = await encode(original, wanted.width, wanted.format);
    await storage.put(key, bytes);
    return bytes;
  } finally {
    leave();
  }
}

/** Pixels. WebP and AVIF hold no more, and a long screenshot is taller: it becomes narrower than asked for. */
const tallest = 16_383;

/** Rotated by EXIF, in sRGB, and without metadata: position, camera and author stay in the original. */
function encode(original: Buffer, width: number, format: Format): Promise<Buffer> {
  const picture = sharp(original, { limitInputPixels: limits.pixels })
    .autoOrient()
    .resize({ width, height: tallest, fit: "inside", withoutEnlargement: true })
    .toColourspace("srgb");
  if (format === "avif") return picture.avif({ quality: 55, effort: 3 }).toBuffer();
  if (format === "webp") return picture.webp({ quality: 80 }).toBuffer();
  return picture.flatten({ background: "#ffffff" }).jpeg({ quality: 80, mozjpeg: true }).toBuffer();
}

async function enter(): Promise<void> {
  if (free > 0) free--;
  else await new Promise<void>((resolve) => waiting.push(resolve));
}

function leave(): void {
  const next = waiting.shift();
  if (next) next();
  else free++;
}
