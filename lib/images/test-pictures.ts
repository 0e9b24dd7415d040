import { readFileSync } from "node:fs";
import path from "node:path";
import sharp, { type Sharp } from "sharp";

/**
 * A HEIC of 320 × 240 pixels in Display P3, made by libheif's heif-enc: its corners are red, green, blue and white.
 * EXIF and XMP say where it was taken, and that it was on 20 November 2020 at 10:11:12.
 */
export const phoneHeic = readFileSync(path.join(import.meta.dirname, "fixtures/phone.heic"));

/** The same four colours, as a picture to be written in any format. */
export function corners(width = 320, height = 240): Sharp {
  const data = Buffer.alloc(width * height * 3);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [left, right] = y < height / 2 ? ["#ff0000", "#00ff00"] : ["#0000ff", "#ffffff"];
      data.writeUIntBE(Number.parseInt((x < width / 2 ? left : right).slice(1), 16), (y * width + x) * 3, 3);
    }
  }
  return sharp(data, { raw: { width, height, channels: 3 } });
}

/** The words for the colours in the corners, from the top left one clockwise. */
export async function cornersOf(bytes: Uint8Array): Promise<string> {
  const { data, info } = await sharp(bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  const at = (x: number, y: number) => {
    const from = (y * width + x) * channels;
    return [...data.subarray(from, from + 3)].map((value) => (value > 128 ? "1" : "0")).join("");
  };
  const [right, bottom] = [width - 6, height - 6];
  return [at(5, 5), at(right, 5), at(right, bottom), at(5, bottom)]
    .map((bits) => ({ "100": "red", "010": "green", "001": "blue", "111": "white" })[bits] ?? bits)
    .join(" ");
}

/** The position that a camera writes: 22°49′ N, 108°19′ E. */
export const position = {
  IFD3: {
    GPSLatitude: "22/1 49/1 0/1",
    GPSLatitudeRef: "N",
    GPSLongitude: "108/1 19/1 0/1",
    GPSLongitudeRef: "E",
  },
};

/**
 * The HEIC with a rotation, or a mirroring, as phones write them: properties of the picture that stand beside its
 * bytes. `turns` counts quarters against the clock; `mirror` names the axis, 0 upright and 1 level.
 */
export function turnedHeic({ turns, mirror }: { turns?: number; mirror?: 0 | 1 }): Buffer {
  const boxes: Buffer[] = [];
  if (turns !== undefined) boxes.push(box("irot", turns));
  if (mirror !== undefined) boxes.push(box("imir", mirror));
  const added = Buffer.concat(boxes);
  const at = (type: string) => phoneHeic.indexOf(type, 0, "latin1") - 4;
  const [meta, iprp, ipco, ipma, iloc] = [at("meta"), at("iprp"), at("ipco"), at("ipma"), at("iloc")];
  const endOfProperties = ipco + phoneHeic.readUInt32BE(ipco);
  const before = countBoxes(phoneHeic.subarray(ipco + 8, endOfProperties));
  // ipma: version and flags, one entry: item, count of associations, then one byte each.
  const count = ipma + 18;
  const endOfAssociations = count + 1 + phoneHeic.readUInt8(count);
  const associations = Buffer.from(boxes.map((_, index) => 0x80 | (before + 1 + index)));
  const file = Buffer.from(phoneHeic);
  const grown = added.length + associations.length;
  const grow = (from: number, by: number) => file.writeUInt32BE(file.readUInt32BE(from) + by, from);
  grow(meta, grown);
  grow(iprp, grown);
  grow(ipco, added.length);
  grow(ipma, associations.length);
  file.writeUInt8(file.readUInt8(count) + associations.length, count);
  shiftItems(file, iloc, grown);
  return Buffer.concat([
    file.subarray(0, endOfProperties),
    added,
    file.subarray(endOfProperties, endOfAssociations),
    associations,
    file.subarray(endOfAssociations),
  ]);
}

function box(type: string, value: number): Buffer {
  return Buffer.concat([Buffer.from([0, 0, 0, 9]), Buffer.from(type, "latin1"), Buffer.from([value])]);
}

function countBoxes(bytes: Buffer): number {
  let count = 0;
  for (let from = 0; from < bytes.length; from += bytes.readUInt32BE(from)) count++;
  return count;
}

/** Each item's bytes are given from a base, as heif-enc writes it. */
function shiftItems(file: Buffer, iloc: number, by: number): void {
  const items = file.readUInt16BE(iloc + 14);
  let from = iloc + 16;
  for (let item = 0; item < items; item++) {
    file.writeUInt32BE(file.readUInt32BE(from + 4) + by, from + 4);
    from += 10 + 8 * file.readUInt16BE(from + 8);
  }
}
