import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { coveringPart, handles, largestCrop, movedCrop, ratioInParts, resizedCrop } from "./crop.ts";
import { Crop, smallestCrop } from "./model.ts";

const size = { width: 3000, height: 2000 };

describe("the largest frame of a shape", () => {
  test("fills the picture in one direction, around the focal point", () => {
    expect(largestCrop(1.5, size, [500, 500])).toEqual([0, 0, 1000, 1000]);
    expect(largestCrop(1, size, [500, 500])).toEqual([167, 0, 667, 1000]);
    expect(largestCrop(1, size, [900, 500])).toEqual([333, 0, 667, 1000]);
    expect(largestCrop(3, size, [500, 100])).toEqual([0, 0, 1000, 500]);
  });
});

test("a room of another shape shows what lies at the focal point", () => {
  expect(coveringPart(1.5, size, [0, 0, 1000, 1000], { x: 500, y: 500 })).toEqual([0, 0, 1000, 1000]);
  expect(coveringPart(1, size, [0, 0, 1000, 1000], { x: 1000, y: 0 })[0]).toBeCloseTo(333.3, 1);
  expect(coveringPart(1.5, size, [500, 0, 500, 1000], { x: 0, y: 1000 })).toEqual([500, 500, 500, 500]);
});

describe("a frame", () => {
  test("is moved up to the picture's edge, never beyond", () => {
    expect(movedCrop([100, 100, 500, 500], 30, -20)).toEqual([130, 80, 500, 500]);
    expect(movedCrop([100, 100, 500, 500], 900, -900)).toEqual([500, 0, 500, 500]);
  });

  test("is made larger and smaller by each of its handles", () => {
    const crop: Crop = [200, 200, 400, 400];
    expect(resizedCrop(crop, "se", 100, 50, null)).toEqual([200, 200, 500, 450]);
    expect(resizedCrop(crop, "nw", 100, 50, null)).toEqual([300, 250, 300, 350]);
    expect(resizedCrop(crop, "n", 999, -50, null)).toEqual([200, 150, 400, 450]);
    expect(resizedCrop(crop, "e", 9999, 9999, null)).toEqual([200, 200, 800, 400]);
    expect(resizedCrop(crop, "w", 9999, 0, null)).toEqual([600 - smallestCrop, 200, smallestCrop, 400]);
  });

  test("keeps its shape: a corner stays opposite, a side grows both ways", () => {
    const ratio = ratioInParts(1.5, size);
    expect(ratio).toBe(1);
    expect(resizedCrop([200, 200, 400, 400], "se", 100, 0, ratio)).toEqual([200, 200, 500, 500]);
    expect(resizedCrop([200, 200, 400, 400], "se", -100, 0, ratio)).toEqual([200, 200, 300, 300]);
    expect(resizedCrop([200, 200, 400, 400], "se", 0, -100, ratio)).toEqual([200, 200, 300, 300]);
    expect(resizedCrop([200, 200, 400, 400], "nw", 100, 100, ratio)).toEqual([300, 300, 300, 300]);
    expect(resizedCrop([200, 200, 400, 400], "s", 0, 100, ratio)).toEqual([150, 200, 500, 500]);
  });

  test("is always inside the picture and never too small, whatever is done with it", () => {
    const step = fc.tuple(
      fc.constantFrom(...handles, "move" as const),
      fc.integer({ min: -1500, max: 1500 }),
      fc.integer({ min: -1500, max: 1500 }),
    );
    const shape = fc.option(fc.constantFrom(1.5, 4 / 3, 16 / 9, 1));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), shape, (steps, shape) => {
        const ratio = shape === null ? null : ratioInParts(shape, size);
        let crop: Crop = shape === null ? [0, 0, 1000, 1000] : largestCrop(shape, size, [500, 500]);
        for (const [handle, x, y] of steps) {
          crop = handle === "move" ? movedCrop(crop, x, y) : resizedCrop(crop, handle, x, y, ratio);
          expect(Crop.safeParse(crop).success).toBe(true);
          expect(Math.min(crop[2], crop[3])).toBeGreaterThanOrEqual(smallestCrop);
          if (ratio !== null) expect(Math.abs(crop[2] - crop[3] * ratio)).toBeLessThanOrEqual(2);
        }
      }),
    );
  });
});
