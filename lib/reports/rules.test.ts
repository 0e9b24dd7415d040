import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isReordering, mayTrash, placed } from "./rules.ts";

const someOrder = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 20 });

describe("placing an event", () => {
  test("keeps every event once, puts it where it should be, and leaves the others in their order", () => {
    fc.assert(
      fc.property(someOrder, fc.nat(), fc.integer({ min: -5, max: 30 }), (order, which, place) => {
        const id = order[which % order.length] as string;
        const result = placed(order, id, place);
        expect(isReordering(order, result)).toBe(true);
        expect(result.indexOf(id)).toBe(Math.max(0, Math.min(place, order.length - 1)));
        expect(result.filter((other) => other !== id)).toEqual(order.filter((other) => other !== id));
      }),
    );
  });

  test("at the place it has changes nothing", () => {
    fc.assert(
      fc.property(someOrder, fc.nat(), (order, which) => {
        const id = order[which % order.length] as string;
        expect(placed(order, id, order.indexOf(id))).toEqual(order);
      }),
    );
  });

  test("of an event that is not there changes nothing", () => {
    expect(placed(["a", "b"], "c", 0)).toEqual(["a", "b"]);
  });
});

test("a reordering has the same events, none twice", () => {
  expect(isReordering(["a", "b"], ["b", "a"])).toBe(true);
  expect(isReordering(["a", "b"], ["a"])).toBe(false);
  expect(isReordering(["a", "b"], ["a", "a"])).toBe(false);
  expect(isReordering(["a", "b"], ["a", "c"])).toBe(false);
});

test("a report goes to the trash unless visitors see it", () => {
  expect(mayTrash({ isPublic: false })).toBeNull();
  expect(mayTrash({ isPublic: true })).toEqual({ code: "report.is-public" });
});
