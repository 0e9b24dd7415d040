import { z } from "zod";

/** Limits at the door: bytes of a file, pixels of a picture, frames of a moving one (only the first is kept). */
export const limits = { bytes: 100 * 1024 * 1024, pixels: 120_000_000, frames: 300 };

/** Widths in pixels in which pictures are served; never wider than the original. */
export const widths = [320, 640, 960, 1280, 1920] as const;

/** Part of every address of a served picture: raised when encodings change, so that no cache keeps the old. */
export const encoder = 1;

export const formats = ["avif", "webp", "jpg"] as const;
export type Format = (typeof formats)[number];

export const contentType: Record<Format, string> = {
  avif: "image/avif",
  webp: "image/webp",
  jpg: "image/jpeg",
};

/** What inspection finds out about a picture's bytes. Sizes in pixels, after the EXIF rotation. */
export interface ImageFacts {
  sha256: string;
  mime: string;
  bytes: number;
  width: number;
  height: number;
  colour: string;
}

/** Left, top, width and height in thousandths of the upright original. */
export const Crop = z
  .tuple([
    z.number().int().min(0).max(999),
    z.number().int().min(0).max(999),
    z.number().int().min(1).max(1000),
    z.number().int().min(1).max(1000),
  ])
  .refine(([left, top, width, height]) => left + width <= 1000 && top + height <= 1000, "image.crop-outside");
export type Crop = z.infer<typeof Crop>;

/** The column `crop` holds four numbers or none. */
export function cropOf(column: number[]): Crop | null {
  return column.length === 0 ? null : Crop.parse(column);
}

/** One served file: `/media/<sha256>/full-<width>-v<encoder>.<format>`. */
export interface Rendition {
  sha256: string;
  width: number;
  format: Format;
}

/** The rendition that an address names, or null when it names none that is served. */
export function parseRendition(sha256: string, file: string): Rendition | null {
  const match = /^full-(\d{1,5})-v(\d{1,3})\.(avif|webp|jpg)$/.exec(file);
  if (!match || !/^[0-9a-f]{64}$/.test(sha256) || Number(match[2]) !== encoder) return null;
  const width = Number(match[1]);
  if (!(widths as readonly number[]).includes(width)) return null;
  return { sha256, width, format: match[3] as Format };
}

export function originalKey(sha256: string): string {
  return `originals/${sha256.slice(0, 2)}/${sha256}`;
}

export function renditionKey({ sha256, width, format }: Rendition): string {
  return `renditions/${sha256.slice(0, 2)}/${sha256}/full-${width}-v${encoder}.${format}`;
}

/** What staff say about a picture. */
export const ImageFields = z.object({
  caption: z.string().trim().max(500),
  alt: z.string().trim().max(500),
  credit: z.string().trim().max(100),
  rights: z.string().trim().max(300),
  focusX: z.coerce.number().int().min(0).max(1000),
  focusY: z.coerce.number().int().min(0).max(1000),
});
export type ImageFields = z.infer<typeof ImageFields>;

export const ImageFilter = z.object({
  q: z.string().trim().max(100).default(""),
  lacks: z.enum(["", "caption", "alt", "use"]).default(""),
  trash: z.coerce.boolean().default(false),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
});
export type ImageFilter = z.infer<typeof ImageFilter>;
