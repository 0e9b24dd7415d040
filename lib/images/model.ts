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
  /** As the camera wrote it. */
  takenAt?: Date | null;
}

/** The part of the upright original that is shown: left, top, width, height in thousandths of its own; null: all of it. */
export type Crop = readonly [left: number, top: number, width: number, height: number] | null;

/** One served file: `/media/<sha256>/<crop>-<width>-v<encoder>.<format>`. */
export interface Rendition {
  sha256: string;
  crop: Crop;
  width: number;
  format: Format;
}

/** As addresses and keys name it: "full", or "c125-0-750-1000". */
export function cropName(crop: Crop): string {
  return crop ? `c${crop.join("-")}` : "full";
}

/** The last part of an address of a picture. */
export function renditionFile({ crop, width, format }: Omit<Rendition, "sha256">): string {
  return `${cropName(crop)}-${width}-v${encoder}.${format}`;
}

/** The rendition that an address names, or null when it names none that is served. */
export function parseRendition(sha256: string, file: string): Rendition | null {
  const match = /^(full|c(?:\d{1,4}-){3}\d{1,4})-(\d{1,5})-v(\d{1,3})\.(avif|webp|jpg)$/.exec(file);
  if (!match || !/^[0-9a-f]{64}$/.test(sha256) || Number(match[3]) !== encoder) return null;
  const width = Number(match[2]);
  const crop = match[1] === "full" ? null : asCrop(match[1]?.slice(1).split("-").map(Number));
  if (!(widths as readonly number[]).includes(width) || crop === undefined) return null;
  const wanted = { sha256, crop, width, format: match[4] as Format };
  // One spelling only: "c010-…" would be a second address of the same file.
  return renditionFile(wanted) === file ? wanted : null;
}

/** Four numbers as a crop; undefined when they are none. No four numbers, and the whole picture, are null. */
export function asCrop(numbers: readonly number[] | null | undefined): Crop | undefined {
  if (!numbers || numbers.length === 0) return null;
  const [left = -1, top = -1, width = 0, height = 0] = numbers;
  if (numbers.length !== 4 || !numbers.every(Number.isInteger)) return undefined;
  if (left < 0 || top < 0 || width < smallestCrop || height < smallestCrop) return undefined;
  if (left + width > 1000 || top + height > 1000) return undefined;
  return width === 1000 && height === 1000 ? null : [left, top, width, height];
}

/** In thousandths: less is no picture any more, but a slip of the hand. */
export const smallestCrop = 50;

/** Size in pixels of what is shown. */
export function croppedSize({ width, height, crop }: { width: number; height: number; crop: Crop }) {
  if (!crop) return { width, height };
  return {
    width: Math.max(1, Math.round((width * crop[2]) / 1000)),
    height: Math.max(1, Math.round((height * crop[3]) / 1000)),
  };
}

/** The widths in which what is shown is served: up to its own, the narrowest always. */
export function servedWidths(width: number): readonly number[] {
  const fitting = widths.filter((candidate) => candidate <= width);
  return fitting.length > 0 ? fitting : widths.slice(0, 1);
}

export function originalKey(sha256: string): string {
  return `originals/${sha256.slice(0, 2)}/${sha256}`;
}

/** What is read in the original's place, where that is of a kind that only a program of its own decodes. */
export function masterKey(sha256: string): string {
  return `masters/${sha256.slice(0, 2)}/${sha256}`;
}

export function renditionKey(wanted: Rendition): string {
  return `renditions/${wanted.sha256.slice(0, 2)}/${wanted.sha256}/${renditionFile(wanted)}`;
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
