import fc from "fast-check";
import { expect, test } from "vitest";
import { justifiedRows } from "./justified-rows.ts";

const rows = (...ratios: number[]) => justifiedRows(ratios, (ratio) => ratio).map(({ length }) => length);

test("rows are of about one height, and none of a single picture where it can be helped", () => {
  expect(rows(1.5, 1.5, 1.5)).toEqual([3]);
  expect(rows(1.5, 1.5, 1.5, 1.5)).toEqual([2, 2]);
  expect(rows(1.5, 1.5, 1.5, 1.5, 1.5)).toEqual([2, 3]);
  expect(rows(0.67, 0.67, 0.67, 1.5)).toEqual([4]);
  expect(rows(1.5, 0.67, 1.5, 0.67, 1.5, 0.67)).toEqual([3, 3]);
});

test("a panorama has a row for itself", () => {
  expect(rows(3.5, 1.5, 1.5)).toEqual([1, 2]);
});

test("whatever the shapes, every picture is there once, in its order", () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0.2, max: 5, noNaN: true }), { maxLength: 30 }), (ratios) => {
      expect(justifiedRows(ratios, (ratio) => ratio).flat()).toEqual(ratios);
    }),
  );
});
