import { createHash } from "node:crypto";
import sharp from "sharp";
import { refuse } from "#lib/platform/errors.ts";
import { type ImageFacts, limits } from "./model.ts";

const mimes: Record<string, string> = {
  jpeg: "image/jpeg",
  png: "image/png",
  webp: "image/webp",
  avif: "image/avif",
  gif: "image/gif",
  tiff: "image/tiff",
};

/**
 * Judges a file by its content, never by its name: reads the header, then decodes every pixel.
 * @throws Refusal image.not-a-picture, image.too-large, image.too-many-pixels, image.too-many-frames, image.broken
 */
export async function inspectImage(bytes: Uint8Array): Promise<ImageFacts> {
  if (bytes.length === 0) refuse("image.not-a-picture");
  if (bytes.length > limits.bytes) {
    refuse("image.too-large", { values: { maximum: limits.bytes / 1024 / 1024 } });
  }
  const metadata = await sharp(bytes)
    .metadata()
    .catch(() => refuse("image.not-a-picture"));
  const format = metadata.format === "heif" && metadata.compression === "av1" ? "avif" : metadata.format;
  const mime = format && mimes[format];
  if (!mime || !metadata.width || !metadata.height) refuse("image.not-a-picture");
  const frames = metadata.pages ?? 1;
  if (metadata.width * metadata.height > limits.pixels) {
    refuse("image.too-many-pixels", { values: { maximum: limits.pixels / 1_000_000 } });
  }
  if (frames > limits.frames) refuse("image.too-many-frames", { values: { maximum: limits.frames } });
  const turned = (metadata.orientation ?? 1) >= 5;
  return {
    sha256: createHash("sha256").update(bytes).digest("hex"),
    mime,
    bytes: bytes.length,
    width: turned ? metadata.height : metadata.width,
    height: turned ? metadata.width : metadata.height,
    colour: await averageColour(bytes),
  };
}

/** Decodes the whole picture, so a truncated or forged one is found here. */
async function averageColour(bytes: Uint8Array): Promise<string> {
  const pixel = await sharp(bytes, { limitInputPixels: limits.pixels, failOn: "error" })
    .flatten({ background: "#ffffff" })
    .toColourspace("srgb")
    .resize(1, 1, { fit: "fill" })
    .removeAlpha()
    .raw()
    .toBuffer()
    .catch(() => refuse("image.broken"));
  const [red = 0, green = red, blue = red] = pixel;
  return `#${[red, green, blue].map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}
