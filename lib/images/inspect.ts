import { createHash } from "node:crypto";
import exifr from "exifr";
import sharp, { type Metadata } from "sharp";
import { refuse } from "#lib/platform/errors.ts";
import { decodeHeic } from "./heic.ts";
import { type ImageFacts, limits } from "./model.ts";
import { places } from "./renditions.ts";
import { takenAtOfExif } from "./taken-at.ts";

/** "uhdr" is a phone's JPEG with a second picture for bright screens; the first one is what everybody sees. */
const mimes: Record<string, string> = {
  jpeg: "image/jpeg",
  uhdr: "image/jpeg",
  png: "image/png",
  webp: "image/webp",
  gif: "image/gif",
  tiff: "image/tiff",
};

/**
 * Judges a file by its content, never by its name: reads the header, then decodes every pixel.
 * @returns What is known of it, and the picture that is read in its place, where sharp can't decode it.
 * @throws Refusal image.not-a-picture, image.too-large, image.too-many-pixels, image.too-many-frames, image.broken
 */
export async function inspectImage(bytes: Uint8Array): Promise<{ facts: ImageFacts; master: Buffer | null }> {
  const { mime, metadata, master } = await openImage(bytes);
  const { width, height } = (master ? await sharp(master).metadata() : metadata).autoOrient;
  const facts = {
    sha256: createHash("sha256").update(bytes).digest("hex"),
    mime,
    bytes: bytes.length,
    width,
    height,
    colour: await places.run(() => averageColour(master ?? bytes)),
    takenAt: await cameraTime(metadata),
  };
  return { facts, master };
}

/**
 * Judges a file by its header only; `master` is what is read in its place where sharp can't decode it, null where it
 * can.
 * @throws Refusal as inspectImage
 */
export async function openImage(
  bytes: Uint8Array,
): Promise<{ mime: string; metadata: Metadata; master: Buffer | null }> {
  const metadata = await header(bytes);
  const mime = mimeOf(metadata);
  if (!mime) refuse("image.not-a-picture");
  return { mime, metadata, master: mime === "image/heic" ? await decodeHeic(bytes) : null };
}

async function header(bytes: Uint8Array): Promise<Metadata> {
  if (bytes.length === 0) refuse("image.not-a-picture");
  if (bytes.length > limits.bytes) {
    refuse("image.too-large", { values: { maximum: limits.bytes / 1024 / 1024 } });
  }
  const metadata = await sharp(bytes)
    .metadata()
    .catch(() => refuse("image.not-a-picture"));
  if (!metadata.width || !metadata.height) refuse("image.not-a-picture");
  const most = mimeOf(metadata) === "image/heic" ? limits.heicPixels : limits.pixels;
  if (metadata.width * metadata.height > most)
    refuse("image.too-many-pixels", { values: { maximum: most / 1_000_000 } });
  if ((metadata.pages ?? 1) > limits.frames)
    refuse("image.too-many-frames", { values: { maximum: limits.frames } });
  return metadata;
}

function mimeOf({ format, compression }: Metadata): string | undefined {
  if (format === "heif") return compression === "av1" ? "image/avif" : "image/heic";
  return format && mimes[format];
}

/** Decodes the whole picture, so a truncated or forged one is found here. */
async function averageColour(bytes: Uint8Array): Promise<string> {
  const pixel = await sharp(bytes, { limitInputPixels: limits.pixels, failOn: "error" })
    .flatten({ background: "#ffffff" })
    .toColourspace("srgb")
    .resize(1, 1, { fit: "fill" })
    .removeAlpha()
    .raw()
    .timeout({ seconds: 60 })
    .toBuffer()
    .catch(() => refuse("image.broken"));
  const [red = 0, green = red, blue = red] = pixel;
  return `#${[red, green, blue].map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}

async function cameraTime({ exif }: Metadata): Promise<Date | null> {
  if (!exif) return null;
  const block = exif.subarray(0, 4).toString("latin1") === "Exif" ? exif.subarray(6) : exif;
  const tags = await exifr
    .parse(block, {
      pick: ["DateTimeOriginal", "CreateDate", "OffsetTimeOriginal"],
      reviveValues: false,
      gps: false,
    })
    // What cannot be read tells nothing; the picture itself is sound.
    .catch(() => undefined);
  return (
    takenAtOfExif({ time: tags?.DateTimeOriginal ?? tags?.CreateDate, offset: tags?.OffsetTimeOriginal })
      ?.at ?? null
  );
}
