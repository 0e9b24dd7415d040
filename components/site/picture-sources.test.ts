import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { focusClass, ratioClass, sourcesOf } from "./picture-sources.ts";

const sha256 = "a".repeat(64);
const widthsIn = (set: string) => set.split(", ").map((part) => Number(part.split(" ")[1]?.slice(0, -1)));

describe("a picture is offered", () => {
  test("in widths up to its own, never wider", () => {
    expect(widthsIn(sourcesOf({ sha256, width: 1500 }, "/media").avif)).toEqual([320, 640, 960, 1280]);
    expect(widthsIn(sourcesOf({ sha256, width: 6000 }, "/media").webp)).toEqual([320, 640, 960, 1280, 1920]);
  });

  test("in the narrowest width even when it is narrower", () => {
    expect(widthsIn(sourcesOf({ sha256, width: 200 }, "/media").jpg)).toEqual([320]);
  });

  test("at addresses under the given place", () => {
    const { src, full, avif } = sourcesOf({ sha256, width: 6000 }, "/admin/media");
    expect(src).toBe(`/admin/media/${sha256}/full-1280-v1.jpg`);
    expect(full).toBe(`/admin/media/${sha256}/full-1920-v1.jpg`);
    expect(avif).toContain(`/admin/media/${sha256}/full-640-v1.avif 640w`);
  });
});

describe("every class has a rule in the style sheet", () => {
  const css = readFileSync(new URL("css/shapes.css", import.meta.url), "utf8");
  const has = (name: string) => css.includes(`.${name} {`);

  test("focal points", () => {
    for (let focus = 0; focus <= 1000; focus += 1) {
      const classes = focusClass({ focusX: focus, focusY: 1000 - focus }).split(" ");
      expect(classes.filter((name) => !has(name))).toEqual([]);
    }
    expect(focusClass({ focusX: 640, focusY: 380 })).toBe("fx-65 fy-40");
  });

  test("shapes, the extreme ones included", () => {
    for (const [width, height] of [
      [1, 9000],
      [9000, 1],
      [1600, 1000],
      [2, 3],
      [4, 3],
    ] as const)
      expect(has(ratioClass({ width, height }))).toBe(true);
    expect(ratioClass({ width: 1600, height: 1000 })).toBe("r-160");
  });

  test("phrases", () => {
    for (let ems = 14; ems <= 18; ems += 1) expect(has(`phrase-${ems}`)).toBe(true);
  });
});
