import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import sharp from "sharp";
import { afterAll, expect, test } from "vitest";
import { keepOriginal } from "#lib/images/keep.ts";
import { folderStorage } from "#lib/platform/storage.ts";
import { loadPictures } from "./pictures.ts";

const folder = mkdtempSync(path.join(tmpdir(), "pictures-"));
const storage = folderStorage(folder);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const said = { alt: "", caption: "", credit: "", focusX: 500, focusY: 500, isGroup: false };

test("a picture goes into a document in the part that is shown, as wide as print needs; a lost one stays out", async () => {
  const [left, right] = ["#c02020", "#2020c0"];
  const half = await sharp({ create: { width: 2000, height: 2000, channels: 3, background: right } })
    .png()
    .toBuffer();
  const bytes = await sharp({ create: { width: 4000, height: 2000, channels: 3, background: left } })
    .composite([{ input: half, left: 2000, top: 0 }])
    .png()
    .toBuffer();
  const { sha256, width, height, colour } = await keepOriginal(storage, bytes);
  const image = { ...said, sha256, width, height, colour };
  const pictures = await loadPictures(storage, [
    { ...image, id: "whole", crop: null },
    { ...image, id: "part", crop: [500, 0, 500, 500] },
    { ...image, id: "lost", sha256: "0".repeat(64), crop: null },
  ]);
  const sizes = [...pictures].map(([id, picture]) => [id, picture.width, picture.height]);
  expect(sizes).toEqual([
    ["whole", 1280, 640],
    ["part", 1280, 640],
  ]);
  const part = await sharp(pictures.get("part")?.jpeg).stats();
  expect(part.dominant.b).toBeGreaterThan(150);
  expect(part.dominant.r).toBeLessThan(80);
});
