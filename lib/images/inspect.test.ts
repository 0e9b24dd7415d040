import { crc32 } from "node:zlib";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { Refusal } from "#lib/platform/errors.ts";
import { inspectImage } from "./inspect.ts";

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "#a8281e" } });

async function refusal(bytes: Uint8Array): Promise<string> {
  try {
    await inspectImage(bytes);
    return "accepted";
  } catch (error) {
    if (error instanceof Refusal) return error.problems[0]?.code ?? "";
    throw error;
  }
}

describe("inspection", () => {
  test.each(["jpeg", "png", "webp", "avif", "gif", "tiff"] as const)(
    "takes %s by its content",
    async (format) => {
      const bytes = await picture(64, 48).toFormat(format).toBuffer();
      expect((await inspectImage(bytes)).facts).toMatchObject({
        mime: `image/${format}`,
        width: 64,
        height: 48,
      });
    },
  );

  test("counts width and height after the EXIF rotation", async () => {
    const bytes = await picture(64, 48).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    expect((await inspectImage(bytes)).facts).toMatchObject({ width: 48, height: 64 });
  });

  test("tells the average colour", async () => {
    expect((await inspectImage(await picture(8, 8).png().toBuffer())).facts.colour).toBe("#a8281e");
  });

  test.each([
    ["a text", Buffer.from("这不是图片")],
    ["an empty file", Buffer.alloc(0)],
    ["a web page named .jpg", Buffer.from("<html><script>alert(1)</script></html>")],
    [
      "a drawing that could hold scripts",
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'),
    ],
    ["a PDF", Buffer.from("%PDF-1.7\n")],
  ])("refuses %s", async (_, bytes) => {
    expect(await refusal(bytes)).toBe("image.not-a-picture");
  });

  test("refuses a picture that breaks off", async () => {
    const noise = Buffer.from(Array.from({ length: 200 * 200 * 3 }, (_, i) => (i * 7919) % 251));
    const bytes = await sharp(noise, { raw: { width: 200, height: 200, channels: 3 } })
      .jpeg()
      .toBuffer();
    expect(await refusal(bytes)).toBe("accepted");
    expect(await refusal(bytes.subarray(0, bytes.length / 2))).toBe("image.broken");
  });

  test("refuses a small file that says it unfolds into too many pixels", async () => {
    const bytes = await picture(8, 8).png().toBuffer();
    // Width and height in the IHDR chunk, whose checksum is made to fit.
    bytes.writeUInt32BE(16_000, 16);
    bytes.writeUInt32BE(16_000, 20);
    bytes.writeUInt32BE(crc32(bytes.subarray(12, 29)), 29);
    expect(await refusal(bytes)).toBe("image.too-many-pixels");
  });
});
