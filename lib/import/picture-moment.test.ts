import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { momentOf } from "./picture-moment.ts";
import { readImport } from "./read-import.ts";

const photograph = (exif: Record<string, string>) =>
  sharp({ create: { width: 8, height: 8, channels: 3, background: "#888" } })
    .withExif({ IFD2: exif })
    .jpeg()
    .toBuffer();

describe("when a picture was taken", () => {
  test("is what its camera says, with its offset, rather than what its name says", async () => {
    const taken = { DateTimeOriginal: "2025:04:23 10:11:12" };
    const at = async (exif: Record<string, string>, name = "mmexport1735000000000.jpg") =>
      (await momentOf(await photograph(exif), name))?.toISOString();
    expect(await at(taken)).toBe("2025-04-23T02:11:12.000Z");
    expect(await at({ ...taken, OffsetTimeOriginal: "+00:00" })).toBe("2025-04-23T10:11:12.000Z");
    expect(await at({})).toBe("2024-12-24T00:26:40.000Z");
    expect(await at({}, "会场.jpg")).toBeUndefined();
  });

  test("is told by no bytes that are no picture", async () => {
    expect(await momentOf(Buffer.from("x"), "a.jpg")).toBeNull();
  });

  test("orders the pictures of an event", async () => {
    const photographs = await Promise.all(
      ["12", "09", "10"].map(async (hour) => ({
        path: `件/一、甲事/${hour === "12" ? "a" : hour === "09" ? "b" : "c"}.jpg`,
        at: await photograph({ DateTimeOriginal: `2025:04:23 ${hour}:00:00` }),
      })),
    );
    const text = { path: "件/稿.txt", at: Buffer.from("2025年大事\n一、甲事\n正文。\n二、乙事\n正文。") };
    const reading = await readImport([text, ...photographs]);
    expect(reading.ok && reading.result.pictures.map(({ file }) => file.slice(-5))).toEqual([
      "b.jpg",
      "c.jpg",
      "a.jpg",
    ]);
  });
});
