import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { focusClass, isUpright, ratioClass, sourcesOf } from "./picture-sources.ts";

const sha256 = "a".repeat(64);
const image = { sha256, width: 6000, height: 4000, crop: null };
const whole = { crop: null, isGroup: false };
const widthsIn = (set: string) => set.split(", ").map((part) => Number(part.split(" ")[1]?.slice(0, -1)));

describe("a picture is offered", () => {
  test("in widths up to its own, never wider", () => {
    expect(widthsIn(sourcesOf({ ...image, width: 1500 }, "/media").avif)).toEqual([320, 640, 960, 1280]);
    expect(widthsIn(sourcesOf({ ...image, width: 6000 }, "/media").webp)).toEqual([
      320, 640, 960, 1280, 1920,
    ]);
  });

  test("in the narrowest width even when it is narrower", () => {
    expect(widthsIn(sourcesOf({ ...image, width: 200 }, "/media").jpg)).toEqual([320]);
  });

  test("at addresses under the given place", () => {
    const { src, full, avif } = sourcesOf({ ...image, width: 6000 }, "/admin/media");
    expect(src).toBe(`/admin/media/${sha256}/full-1280-v1.jpg`);
    expect(full).toBe(`/admin/media/${sha256}/full-1920-v1.jpg`);
    expect(avif).toContain(`/admin/media/${sha256}/full-640-v1.avif 640w`);
  });
});

describe("of a cropped picture", () => {
  const cropped = { ...image, crop: [250, 100, 300, 600] as [number, number, number, number] };

  test("only the part is offered, in widths up to its own", () => {
    const { jpg, full } = sourcesOf(cropped, "/media");
    expect(widthsIn(jpg)).toEqual([320, 640, 960, 1280]);
    expect(full).toBe(`/media/${sha256}/c250-100-300-600-1280-v1.jpg`);
    expect(jpg).not.toContain("full-");
  });

  test("shape and focal point are those of the part", () => {
    expect(isUpright(image)).toBe(false);
    expect(isUpright(cropped)).toBe(true);
    expect(ratioClass(cropped)).toBe("u0 t7 h5");
    expect(focusClass({ crop: cropped.crop, isGroup: false, focusX: 400, focusY: 100 })).toBe("fx-50 fy-0");
    // Outside of what is left: as near as can be.
    expect(focusClass({ crop: cropped.crop, isGroup: false, focusX: 900, focusY: 0 })).toBe("fx-100 fy-0");
  });

  test("a group photograph stays whole in any box", () => {
    expect(focusClass({ crop: null, isGroup: true, focusX: 0, focusY: 0 })).toBe("whole");
  });
});

describe("every class has a rule in the style sheet", () => {
  const css = readFileSync(new URL("css/shapes.css", import.meta.url), "utf8");
  const has = (name: string) => css.includes(`.${name} {`);

  test("focal points", () => {
    for (let focus = 0; focus <= 1000; focus += 1) {
      const classes = focusClass({ ...whole, focusX: focus, focusY: 1000 - focus }).split(" ");
      expect(classes.filter((name) => !has(name))).toEqual([]);
    }
    expect(focusClass({ ...whole, focusX: 640, focusY: 380 })).toBe("fx-65 fy-40");
  });

  test("shapes, the extreme ones included", () => {
    for (const [width, height] of [
      [1, 9000],
      [9000, 1],
      [1600, 1000],
      [2, 3],
      [4, 3],
    ] as const)
      expect(ratioClass({ width, height, crop: null }).split(" ").every(has)).toBe(true);
    expect(ratioClass({ width: 1534, height: 1000, crop: null })).toBe("u1 t5 h3");
  });

  test("phrases", () => {
    for (let ems = 14; ems <= 18; ems += 1) expect(has(`phrase-${ems}`)).toBe(true);
  });
});
