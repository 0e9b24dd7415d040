import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { cornersOf, phoneHeic } from "#lib/images/test-pictures.ts";
import { makeZip } from "./fixtures/make-zip.ts";
import { thumbnail } from "./thumbnail.ts";
import { unreadablePictures } from "./unreadable-pictures.ts";

const drawing = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>');
const zip = {
  path: "稿.zip",
  at: makeZip([
    { name: "图1.heic", content: phoneHeic },
    { name: "图2.svg", content: drawing },
    { name: "图3.jpg", content: "no picture" },
  ]),
};

describe("the preview's view of a picture", () => {
  test("is there for a HEIC, in the colours of the phone", async () => {
    const bytes = await thumbnail(zip, "0//图1.heic");
    expect(bytes && (await sharp(bytes).metadata()).format).toBe("webp");
    expect(bytes && (await cornersOf(bytes))).toBe("red green white blue");
  });

  test.each(["0//图2.svg", "0//图3.jpg", "0//nothing.jpg", "1"])("is none for %s", async (key) => {
    expect(await thumbnail(zip, key)).toBeNull();
  });
});

test("a HEIC is no picture that an import would lose", async () => {
  const pictures = ["图1.heic", "图3.jpg"].map((file, index) => {
    return { id: `${index}`, line: index + 1, file, key: `0//${file}`, caption: "", event: null };
  });
  expect(await unreadablePictures([zip], pictures)).toEqual(["图3.jpg"]);
});
