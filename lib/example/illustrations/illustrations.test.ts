import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { drawnIllustration } from "./drawn.ts";
import { renderIllustration } from "./render.ts";
import { type IllustrationKey, scenes } from "./scenes.ts";

const keys = Object.keys(scenes) as IllustrationKey[];
const sizes: Partial<Record<IllustrationKey, [number, number]>> = {
  "hills-river": [2400, 1200],
  "books-lamp": [1500, 2000],
  "great-tree": [1500, 2000],
};

describe("illustrations", () => {
  it.each(keys)("%s is drawn the same each time, without words, fonts or anything from outside", (key) => {
    const svg = scenes[key]();
    expect(scenes[key]()).toBe(svg);
    expect(svg).not.toMatch(/<(text|image|use|style|script)\b|href=|url\((?!#)/);
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  });

  it.each(keys)("%s becomes a JPEG of its size and at most 350 KB", async (key) => {
    const bytes = await drawnIllustration(key);
    const { width, height, format } = await sharp(bytes).metadata();
    expect([width, height, format]).toEqual([...(sizes[key] ?? [2400, 1500]), "jpeg"]);
    expect(bytes.length).toBeLessThanOrEqual(350 * 1024);
  });

  it("what was kept from the build is what drawing it again gives", async () => {
    const again = await renderIllustration("hills-river");
    expect(again.bytes.equals(await drawnIllustration("hills-river"))).toBe(true);
    expect(again.bytes.equals(await drawnIllustration("books-lamp"))).toBe(false);
  });

  it("the opening's lower third is dark enough for white type at 4.5:1 everywhere", async () => {
    const bytes = await drawnIllustration("hills-river");
    const lower = await sharp(bytes)
      .extract({ left: 0, top: 800, width: 2400, height: 400 })
      .resize(120, 20)
      .raw()
      .toBuffer();
    const linear = (v: number) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
    const light = (at: number) =>
      [0.2126, 0.7152, 0.0722].reduce(
        (sum, share, k) => sum + share * linear((lower[at + k] as number) / 255),
        0,
      );
    const brightest = Math.max(...Array.from({ length: 2400 }, (_, k) => light(k * 3)));
    expect(1.05 / (brightest + 0.05)).toBeGreaterThanOrEqual(4.5);
  });
});
