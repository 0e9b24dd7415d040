import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import sharp from "sharp";
import { afterAll, describe, expect, test } from "vitest";
import { folderStorage } from "#lib/platform/storage.ts";
import { keepOriginal } from "./keep.ts";
import { type Crop, formats, masterKey } from "./model.ts";
import { prepareRenditions, rendition } from "./renditions.ts";
import { corners, cornersOf, phoneHeic, position, turnedHeic } from "./test-pictures.ts";

const folder = mkdtempSync(path.join(tmpdir(), "formats-"));
const storage = folderStorage(folder);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a page would show of an uploaded file, as WebP of 320 pixels. */
async function shown(file: Buffer, crop: Crop | null = null, format: (typeof formats)[number] = "webp") {
  const facts = await keepOriginal(storage, file);
  const bytes = await rendition(storage, { sha256: facts.sha256, crop, width: 320, format });
  return { facts, bytes: bytes ?? Buffer.alloc(0) };
}

const upright = "red green white blue";

describe("HEIC from a phone", () => {
  test("is decoded, with its moment, and shown in right colours", async () => {
    const { facts, bytes } = await shown(phoneHeic);
    expect(facts).toMatchObject({ mime: "image/heic", width: 320, height: 240 });
    expect(facts.takenAt?.toISOString()).toBe("2020-11-20T02:11:12.000Z");
    expect(await cornersOf(bytes)).toBe(upright);
  });

  test.each([
    [{ turns: 0 }, upright, 320],
    [{ turns: 1 }, "green white blue red", 240],
    [{ turns: 2 }, "white blue red green", 320],
    [{ turns: 3 }, "blue red green white", 240],
    [{ mirror: 0 as const }, "blue white green red", 320],
    [{ mirror: 1 as const }, "green red blue white", 320],
    [{ turns: 3, mirror: 1 as const }, "red blue white green", 240],
  ])("is turned as it says: %j", async (turn, expected, width) => {
    const { facts, bytes } = await shown(turnedHeic(turn));
    expect(facts.width).toBe(width);
    expect(await cornersOf(bytes)).toBe(expected);
  });

  test("that breaks off, or says more than it holds, is refused", async () => {
    for (const part of [0.5, 0.9]) {
      const broken = phoneHeic.subarray(0, phoneHeic.length * part);
      await expect(keepOriginal(storage, broken)).rejects.toMatchObject({
        problems: [{ code: expect.stringMatching(/^image\.(broken|not-a-picture)$/) }],
      });
    }
  });
});

test.each([
  [1, upright, 320],
  [2, "green red blue white", 320],
  [3, "white blue red green", 320],
  [4, "blue white green red", 320],
  [5, "red blue white green", 240],
  [6, "blue red green white", 240],
  [7, "white green red blue", 240],
  [8, "green white blue red", 240],
])("a camera's orientation %i is followed", async (orientation, expected, width) => {
  const file = await corners().withMetadata({ orientation }).jpeg().toBuffer();
  const { facts, bytes } = await shown(file);
  expect(facts.width).toBe(width);
  expect(await cornersOf(bytes)).toBe(expected);
});

describe("colours are the same on every screen", () => {
  const red = (bytes: Buffer) => sharp(bytes).removeAlpha().resize(1, 1, { fit: "fill" }).raw().toBuffer();

  test("of Display P3, which holds more than other screens show", async () => {
    const half = { r: 200, g: 100, b: 60 };
    const p3 = await sharp({ create: { width: 64, height: 64, channels: 3, background: half } })
      .withIccProfile("p3")
      .png()
      .toBuffer();
    const stored = await sharp(p3).metadata();
    expect(stored.icc).toBeDefined();
    const { bytes } = await shown(p3);
    const [r = 0, g = 0, b = 0] = await red(bytes);
    expect([Math.abs(r - 200), Math.abs(g - 100), Math.abs(b - 60)].every((off) => off <= 4)).toBe(true);
    expect((await sharp(bytes).metadata()).icc).toBeUndefined();
  });

  test("of a HEIC in Display P3, whose profile stays with its pixels until they are converted", async () => {
    const { facts } = await shown(phoneHeic);
    const master = await storage.get(masterKey(facts.sha256));
    const { icc, exif } = await sharp(master ?? Buffer.alloc(0)).metadata();
    expect(icc).toEqual((await sharp(phoneHeic).metadata()).icc);
    expect(exif).toBeUndefined();
  });

  test("of a print shop's CMYK", async () => {
    const cmyk = await sharp({ create: { width: 64, height: 64, channels: 3, background: "#c02818" } })
      .toColourspace("cmyk")
      .jpeg({ quality: 95 })
      .toBuffer();
    expect((await sharp(cmyk).metadata()).space).toBe("cmyk");
    const { bytes } = await shown(cmyk);
    const [r = 0, g = 0, b = 0] = await red(bytes);
    expect(r).toBeGreaterThan(140);
    expect(Math.max(g, b)).toBeLessThan(90);
  });
});

describe("files of scanners and designers", () => {
  test("a TIFF of several pages shows its first, one of 16 bits its colours", async () => {
    const deep = await corners().toColourspace("rgb16").tiff({ compression: "lzw" }).toBuffer();
    expect((await sharp(deep).metadata()).depth).toBe("ushort");
    expect(await cornersOf((await shown(deep)).bytes)).toBe(upright);

    const blank = await sharp({ create: { width: 320, height: 240, channels: 3, background: "#fff" } })
      .png()
      .toBuffer();
    const pages = await sharp([await corners().png().toBuffer(), blank], { join: { animated: true } })
      .tiff()
      .toBuffer();
    expect((await sharp(pages).metadata()).pages).toBe(2);
    expect(await cornersOf((await shown(pages)).bytes)).toBe(upright);
  });

  test("a moving GIF stands still at its first frame", async () => {
    const blank = await sharp({ create: { width: 320, height: 240, channels: 3, background: "#fff" } })
      .png()
      .toBuffer();
    const gif = await sharp([await corners().png().toBuffer(), blank], { join: { animated: true } })
      .gif()
      .toBuffer();
    expect((await sharp(gif).metadata()).pages).toBe(2);
    const { facts, bytes } = await shown(gif);
    expect(facts).toMatchObject({ width: 320, height: 240 });
    expect(await cornersOf(bytes)).toBe(upright);
    expect((await sharp(bytes).metadata()).pages).toBeUndefined();
  });

  test("what follows a phone's picture in the same file is left out", async () => {
    const video = Buffer.from("\0\0\0\x18ftypmp42MOTION-PHOTO", "latin1");
    const motion = Buffer.concat([await corners().jpeg().toBuffer(), video]);
    const { bytes } = await shown(motion);
    expect(await cornersOf(bytes)).toBe(upright);
    expect(bytes.includes("MOTION-PHOTO")).toBe(false);
  });
});

describe("what is served tells nothing but the picture", () => {
  const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:exif="http://ns.adobe.com/exif/1.0/" exif:GPSLatitude="22,49N"/></rdf:RDF></x:xmpmeta>`;

  test.each(formats)("no position as %s, whatever the original holds", async (format) => {
    const jpeg = await corners().withExif(position).withXmp(xmp).jpeg().toBuffer();
    const png = await corners().withExif(position).withXmp(xmp).png().toBuffer();
    const webp = await corners().withExif(position).withXmp(xmp).webp().toBuffer();
    for (const file of [jpeg, png, webp, phoneHeic]) {
      expect(file.includes("GPSLatitude") || (await sharp(file).metadata()).exif !== undefined).toBe(true);
      const { bytes } = await shown(file, null, format);
      const { exif, xmp: said, iptc } = await sharp(bytes).metadata();
      expect([exif, said, iptc]).toEqual([undefined, undefined, undefined]);
      expect(bytes.includes("GPS")).toBe(false);
    }
  });

  test("markup hidden in a picture is not served", async () => {
    const script = "<html><script>alert(1)</script></html>";
    const jpeg = await corners().jpeg().toBuffer();
    const comment = Buffer.concat([Buffer.from([0xff, 0xfe, 0, script.length + 2]), Buffer.from(script)]);
    const polyglot = Buffer.concat([jpeg.subarray(0, 2), comment, jpeg.subarray(2), Buffer.from(script)]);
    for (const format of formats)
      expect((await shown(polyglot, null, format)).bytes.includes("script")).toBe(false);
  });
});

describe("a crop", () => {
  const shownSize = async (bytes: Buffer) => {
    const { width, height } = await sharp(bytes).metadata();
    return [width, height];
  };

  test("is cut from the upright picture and leaves the original alone", async () => {
    const file = await corners(640, 480).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    // Turned to 480 × 640: its upper half is blue and red.
    const { facts, bytes } = await shown(file, [0, 0, 1000, 500]);
    expect([facts.width, facts.height]).toEqual([480, 640]);
    expect(await shownSize(bytes)).toEqual([320, 213]);
    expect(await cornersOf(bytes)).toBe("blue red red blue");
    expect(await storage.get(`originals/${facts.sha256.slice(0, 2)}/${facts.sha256}`)).toEqual(file);
  });

  test("is made ahead in every width and format, from the original's own pixels", async () => {
    const file = await corners(4000, 3000).jpeg().toBuffer();
    const { sha256, width, height } = await keepOriginal(storage, file);
    const crop: Crop = [500, 500, 320, 320];
    await prepareRenditions(storage, { sha256, width, height, crop });
    for (const format of formats) {
      for (const wide of [320, 640, 960, 1280]) {
        const bytes = await storage.get(
          `renditions/${sha256.slice(0, 2)}/${sha256}/c500-500-320-320-${wide}-v1.${format}`,
        );
        expect(await shownSize(bytes ?? Buffer.alloc(0))).toEqual([wide, Math.round(wide * 0.75)]);
      }
    }
  });
});
