import fc from "fast-check";
import { expect, test } from "vitest";
import { fold, grams, gramsOfQuery, searchable } from "./grams.ts";

const matches = (text: string, query: string) => {
  const own = new Set(grams(text));
  return gramsOfQuery(query).every((gram) => own.has(gram));
};

test("a word of two characters is found, and not where its characters stand apart", () => {
  expect(matches("提交集体提案八十二件", "提案")).toBe(true);
  expect(matches("提交议案", "提案")).toBe(false);
});

test("width, case and the space in a padded name make no difference", () => {
  expect(matches("陈　立作大会发言", "陈立")).toBe(true);
  expect(matches("推进５Ｇ建设", "5g")).toBe(true);
  expect(matches("陈小立作大会发言", "陈立")).toBe(false);
});

test("one character and characters outside the basic plane are found", () => {
  expect(matches("𠮷林会议", "𠮷")).toBe(true);
  expect(matches("𠮷林会议", "𠮷林")).toBe(true);
  expect(matches("吉林会议", "𠮷林")).toBe(false);
});

test("pairs that stand apart have the grams, and the folded text tells them from the word itself", () => {
  expect(matches("书香、香政、政协", "书香政协")).toBe(true);
  expect(searchable("书香、香政、政协").text).not.toContain(fold("书香政协"));
  expect(searchable("建设“书香　政协”").text).toContain(fold("书香政协"));
});

test("words do not match across two parts of a record", () => {
  expect(searchable("推进提", "案由").text).not.toContain(fold("提案"));
});

test("every part of a text is found in it", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.nat(), fc.nat(), (text, from, length) => {
      const characters = [...fold(text)];
      const part = characters
        .slice(from % (characters.length + 1))
        .slice(0, length % 12)
        .join("");
      expect(matches(text, part)).toBe(true);
    }),
  );
});
