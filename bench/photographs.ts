import { writeFileSync } from "node:fs";
import path from "node:path";
import sharp from "sharp";

/** 20 megapixels, as a camera of an office takes them. */
const size = { width: 5472, height: 3648 };

/**
 * Writes so many photographs into a folder, no two alike: a sky and a ground, shapes of every size and the grain of a
 * sensor, so that they are as large, and as slow to encode, as real ones. Returns their paths.
 */
export async function makePhotographs(count: number, folder: string): Promise<string[]> {
  const clouds = await noise(342, 228, 60);
  const leaves = await noise(1368, 912, 45);
  const grain = await noise(2736, 1824, 14);
  const files: string[] = [];
  for (let index = 0; index < count; index++) {
    const picture = sharp(Buffer.from(scene(index)), { limitInputPixels: false }).composite(
      [clouds, leaves, grain].map((input) => ({ input, blend: "soft-light" as const })),
    );
    const file = path.join(folder, `IMG_20201120_1011${String(index).padStart(2, "0")}.jpg`);
    writeFileSync(file, await picture.jpeg({ quality: 92 }).toBuffer());
    files.push(file);
  }
  return files;
}

/** Grey noise of that many cells, blown up to the size of a photograph. */
async function noise(width: number, height: number, sigma: number): Promise<Buffer> {
  const cells = await sharp({
    create: {
      width,
      height,
      channels: 3,
      background: "#808080",
      noise: { type: "gaussian", mean: 128, sigma },
    },
  })
    .png()
    .toBuffer();
  return sharp(cells).resize(size).jpeg({ quality: 95 }).toBuffer();
}

function scene(index: number): string {
  const hue = (index * 47) % 360;
  const circles = Array.from({ length: 60 }, (_, n) => {
    const [x, y, r] = [(n * 911 + index * 137) % 5472, (n * 577 + index * 71) % 3648, 40 + ((n * 53) % 320)];
    return `<circle cx="${x}" cy="${y}" r="${r}" fill="hsl(${(hue + n * 23) % 360} 45% ${30 + (n % 40)}%)"/>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}">
    <defs><linearGradient id="g" x2="0.3" y2="1"><stop stop-color="hsl(${hue} 50% 75%)"/>
    <stop offset="1" stop-color="hsl(${(hue + 140) % 360} 40% 25%)"/></linearGradient></defs>
    <rect width="100%" height="100%" fill="url(#g)"/>${circles.join("")}</svg>`;
}
