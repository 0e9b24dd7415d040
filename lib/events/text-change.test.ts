import fc from "fast-check";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { changeBetween, type Delta, mapIndex } from "./text-change.ts";

const text = fc.string({ unit: fc.constantFrom("a", "b", "𠮷", "𠮶", "界"), maxLength: 12 });

test("the change between two texts turns one into the other, and splits no character", () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const change = changeBetween(before, after);
      if (!change) return void expect(after).toBe(before);
      const { index, remove, insert } = change;
      expect(before.slice(0, index) + insert + before.slice(index + remove)).toBe(after);
      expect(insert.isWellFormed()).toBe(true);
      expect(before.slice(0, index).isWellFormed()).toBe(true);
    }),
  );
});

test("a place between two marks stays between them, whatever others change before and after", () => {
  fc.assert(
    fc.property(text, text, text, text, (head, tail, newHead, newTail) => {
      const document = new Y.Doc();
      const shared = document.getText("t");
      shared.insert(0, `${head}|${tail}`);
      let place = head.length;
      shared.observe((event) => {
        place = mapIndex(place, event.delta as Delta);
      });
      shared.delete(head.length + 1, tail.length);
      shared.insert(head.length + 1, newTail);
      shared.delete(0, head.length);
      shared.insert(0, newHead);
      expect(place).toBe(newHead.length);
    }),
  );
});
