import sharp from "sharp";
import { pigment } from "./kit/colour.ts";
import { seeded } from "./kit/noise.ts";
import { type IllustrationKey, scenes } from "./scenes.ts";

/** Width and height in pixels. */
export type Illustration = { bytes: Buffer; width: number; height: number };

const MOST_BYTES = 330 * 1024;
const GRAIN = 384;
let grainTile: Promise<Buffer> | undefined;

/**
 * Draws one illustration of the example as JPEG. The same key gives the same bytes on one machine.
 * The quality is the best of a few steps that stays under MOST_BYTES.
 */
export async function renderIllustration(key: IllustrationKey): Promise<Illustration> {
  grainTile ??= paperGrain();
  const { data, info } = await sharp(Buffer.from(scenes[key]()))
    .flatten({ background: pigment.paper })
    .composite([{ input: await grainTile, tile: true, blend: "soft-light" }])
    .raw()
    .toBuffer({ resolveWithObject: true });
  const raw = { width: info.width, height: info.height, channels: info.channels };
  let bytes = Buffer.alloc(0);
  for (const quality of [82, 76, 70, 62]) {
    bytes = await sharp(data, { raw }).jpeg({ quality, mozjpeg: true }).toBuffer();
    if (bytes.length <= MOST_BYTES) break;
  }
  return { bytes, width: info.width, height: info.height };
}

/** A tile of faint grey noise, a little coarser than a pixel, as uncoated paper has it. */
function paperGrain(): Promise<Buffer> {
  const random = seeded(20250101);
  const grey = Buffer.alloc(GRAIN * GRAIN);
  for (let i = 0; i < grey.length; i++) {
    grey[i] = Math.round(128 + (random() + random() + random() - 1.5) * 36);
  }
  return sharp(grey, { raw: { width: GRAIN, height: GRAIN, channels: 1 } })
    .blur(0.8)
    .toColourspace("srgb")
    .png()
    .toBuffer();
}
