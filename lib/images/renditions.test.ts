import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import sharp from "sharp";
import { afterAll, describe, expect, test } from "vitest";
import { folderStorage } from "#lib/platform/storage.ts";
import { keepOriginal } from "./keep.ts";
import { encoder, parseRendition } from "./model.ts";
import { rendition } from "./renditions.ts";

const folder = mkdtempSync(path.join(tmpdir(), "renditions-"));
const storage = folderStorage(folder);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A photograph as a phone takes it: turned by EXIF, with its position in the metadata. */
async function photograph() {
  const bytes = await sharp({ create: { width: 1200, height: 800, channels: 3, background: "#35564e" } })
    .withExif({ IFD3: { GPSLatitude: "22/1 49/1 0/1", GPSLatitudeRef: "N" } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  return keepOriginal(storage, bytes);
}

describe("renditions", () => {
  test.each(["avif", "webp", "jpg"] as const)(
    "%s is turned upright, no wider than asked, without metadata",
    async (format) => {
      const { sha256 } = await photograph();
      const bytes = await rendition(storage, { sha256, crop: null, width: 320, format });
      const metadata = await sharp(bytes ?? Buffer.alloc(0)).metadata();
      expect(metadata).toMatchObject({ width: 320, height: 480 });
      expect([metadata.exif, metadata.xmp, metadata.iptc, metadata.orientation]).toEqual([
        undefined,
        undefined,
        undefined,
        undefined,
      ]);
    },
  );

  test("a picture is never enlarged", async () => {
    const { sha256, width } = await photograph();
    const bytes = await rendition(storage, { sha256, crop: null, width: 1920, format: "webp" });
    expect((await sharp(bytes ?? Buffer.alloc(0)).metadata()).width).toBe(width);
  });

  test.each(["avif", "webp", "jpg"] as const)(
    "a long screenshot is served as %s, narrower where it would be too tall",
    async (format) => {
      const long = sharp({ create: { width: 400, height: 20_000, channels: 3, background: "#35564e" } });
      const { sha256 } = await keepOriginal(storage, await long.png().toBuffer());
      const bytes = await rendition(storage, { sha256, crop: null, width: 640, format });
      const { width, height } = await sharp(bytes ?? Buffer.alloc(0)).metadata();
      expect([width, height]).toEqual([328, 16_383]);
    },
  );

  test("who asks at the same time gets the same bytes, and an unknown picture is null", async () => {
    const { sha256 } = await photograph();
    const all = await Promise.all(
      Array.from({ length: 5 }, () => rendition(storage, { sha256, crop: null, width: 640, format: "webp" })),
    );
    expect(new Set(all.map((bytes) => bytes?.toString("base64"))).size).toBe(1);
    expect(
      await rendition(storage, { sha256: "0".repeat(64), crop: null, width: 640, format: "webp" }),
    ).toBeNull();
  });
});

describe("addresses of renditions", () => {
  const sha256 = "a".repeat(64);

  test("name one of the widths, formats and the current encoder", () => {
    expect(parseRendition(sha256, `full-640-v${encoder}.avif`)).toEqual({
      sha256,
      crop: null,
      width: 640,
      format: "avif",
    });
  });

  test("name a part of the picture, in one spelling only", () => {
    expect(parseRendition(sha256, `c10-0-990-1000-320-v${encoder}.webp`)).toEqual({
      sha256,
      crop: [10, 0, 990, 1000],
      width: 320,
      format: "webp",
    });
    for (const crop of ["c010-0-990-1000", "c10-0-991-1000", "c10-0-990", "c10-0-0-1000", "10-0-990-1000"])
      expect(parseRendition(sha256, `${crop}-320-v${encoder}.webp`)).toBeNull();
  });

  test.each([
    "full-641-v1.avif",
    "full-640-v0.avif",
    "full-640-v1.png",
    "full-640-v1.avif/..",
    "../full-640-v1.avif",
    "",
  ])("“%s” names nothing", (file) => {
    expect(parseRendition(sha256, file)).toBeNull();
    expect(parseRendition("..", `full-640-v${encoder}.avif`)).toBeNull();
  });
});
