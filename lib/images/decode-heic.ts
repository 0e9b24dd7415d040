/**
 * A program of its own: reads a HEIC on stdin, writes its primary picture as a JPEG, upright, with the colour profile
 * that it had and nothing else. What goes wrong in the decoder ends this process and no other.
 */
import { buffer } from "node:stream/consumers";
import sharp from "sharp";

/** Pixels; four bytes each are held at once. */
const mostPixels = Number(process.argv[2]);

/** What is used of libheif-js. */
interface Libheif {
  HeifDecoder: new () => { decode(file: Uint8Array): HeifImage[] };
}
interface HeifImage {
  is_primary(): boolean;
  get_width(): number;
  get_height(): number;
  display(target: object, done: (filled: object | null) => void): void;
}

const bytes = await buffer(process.stdin);
const { data, width, height } = await decode(bytes);
const picture = sharp(data, { raw: { width, height, channels: 4 } });
const jpeg = await picture.removeAlpha().jpeg({ quality: 95, chromaSubsampling: "4:4:4" }).toBuffer();
process.stdout.write(withProfile(jpeg, await profileOf(bytes)));

async function decode(file: Buffer): Promise<{ data: Uint8ClampedArray; width: number; height: number }> {
  // @ts-expect-error: the package says no types
  const { default: libheif }: { default: Libheif } = await import("libheif-js/wasm-bundle.js");
  const images = new libheif.HeifDecoder().decode(file);
  // A burst or a live photo holds several; the one that the phone shows is the primary.
  const primary = images.find((image) => image.is_primary()) ?? images[0];
  if (!primary) throw new Error("no picture inside");
  const width = primary.get_width();
  const height = primary.get_height();
  if (width * height > mostPixels) throw new Error("too many pixels");
  const target = { data: new Uint8ClampedArray(width * height * 4), width, height };
  return new Promise((resolve, reject) => {
    primary.display(target, (filled) => (filled ? resolve(target) : reject(new Error("cannot be decoded"))));
  });
}

/** The ICC profile; for a file that only names its primaries, as some phones write, that of Display P3 when it is it. */
async function profileOf(file: Buffer): Promise<Buffer | undefined> {
  const { icc } = await sharp(file).metadata();
  if (icc) return icc;
  const at = file.indexOf("colrnclx");
  const displayP3 = 12;
  if (at < 0 || file.readUInt16BE(at + 8) !== displayP3) return undefined;
  const sample = sharp({ create: { width: 1, height: 1, channels: 3, background: "#000" } });
  return (await sharp(await sample.withIccProfile("p3").png().toBuffer()).metadata()).icc;
}

/** Puts the profile behind the JPEG's first marker. Sharp could only convert to it, and these pixels are in it already. */
function withProfile(jpeg: Buffer, profile: Buffer | undefined): Buffer {
  const most = 65_500;
  if (!profile || profile.length > most) return jpeg;
  const head = Buffer.from("\xff\xe2\0\0ICC_PROFILE\0\x01\x01", "latin1");
  head.writeUInt16BE(head.length - 2 + profile.length, 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, profile, jpeg.subarray(2)]);
}
