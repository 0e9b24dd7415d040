import { z } from "zod";

/**
 * Limits at the door: bytes of a file, pixels of a picture (of a HEIC, which is decoded whole, fewer: phones take 48
 * million at most), frames of a moving one, of which only the first is shown.
 */
export const limits = { bytes: 100 * 1024 * 1024, pixels: 120_000_000, heicPixels: 60_000_000, frames: 300 };

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

/** One served file: `/media/<sha256>/<crop>-<width>-v<encoder>.<format>`. */
export interface Rendition {
  sha256: string;
  /** Null for the whole picture. */
  crop: Crop | null;
  width: number;
  format: Format;
}

/** As addresses and keys name it: "full", or "c125-0-750-1000". */
export function cropName(crop: Crop | null): string {
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
  const crop = match[1] === "full" ? null : Crop.safeParse(match[1]?.slice(1).split("-").map(Number)).data;
  if (!(widths as readonly number[]).includes(width) || crop === undefined) return null;
  const wanted = { sha256, crop, width, format: match[4] as Format };
  // One spelling only: "c010-…" would be a second address of the same file.
  return renditionFile(wanted) === file ? wanted : null;
}

/** Size in pixels of what is shown. */
export function croppedSize({ width, height, crop }: { width: number; height: number; crop: Crop | null }) {
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

/** In thousandths: less is no picture any more, but a slip of the hand. */
export const smallestCrop = 50;

/** A crop as a form sends it, "125,0,750,1000"; empty, or all of the picture, for none. */
const CropText = z
  .string()
  .trim()
  .transform((text, context): Crop | null => {
    if (text === "" || text === "0,0,1000,1000") return null;
    const crop = Crop.safeParse(text.split(",").map(Number)).data;
    if (crop && crop[2] >= smallestCrop && crop[3] >= smallestCrop) return crop;
    context.addIssue({ code: "custom", message: "image.crop-outside" });
    return z.NEVER;
  });

/** What staff say about a picture. */
export const ImageFields = z.object({
  caption: z.string().trim().max(500),
  alt: z.string().trim().max(500),
  credit: z.string().trim().max(100),
  owner: z.string().trim().max(200),
  rights: z.string().trim().max(300),
  /** The last day on which it may be used; empty for no end. */
  rightsUntil: z.union([z.literal(""), z.iso.date()]),
  isGroup: z.stringbool(),
  crop: CropText,
  focusX: z.coerce.number().int().min(0).max(1000),
  focusY: z.coerce.number().int().min(0).max(1000),
});
export type ImageFields = z.infer<typeof ImageFields>;

/** What a picture may lack, or what of it may come to an end. */
export const lacks = ["caption", "alt", "credit", "use", "rights-soon", "rights-out"] as const;

export const ImageFilter = z.object({
  q: z.string().trim().max(100).default(""),
  lacks: z.enum(["", ...lacks]).default(""),
  year: z.coerce.number().int().min(1).max(9999).nullish().catch(null).default(null),
  event: z.uuid().nullish().catch(null).default(null),
  sort: z.enum(["uploaded", "taken"]).default("uploaded"),
  trash: z.coerce.boolean().default(false),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
});
export type ImageFilter = z.infer<typeof ImageFilter>;
