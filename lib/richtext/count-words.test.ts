import { expect, test } from "vitest";
import { countText } from "./count-words.ts";

test.each([
  ["", 0],
  ["委员提交提案82件。", 9],
  ["立案率为 87.8%，", 6],
  ["a well-known word", 3],
  ["𠮷林\n会议", 4],
  ["他说：“好！”……", 9],
  ["使用Word和Excel", 5],
  ["会议 2020-11-20 09:24 召开", 6],
])("%s counts %i 字", (text, count) => {
  expect(countText(text).words).toBe(count);
});

test("characters are counted with and without spaces, and paragraphs where something is said", () => {
  expect(countText("提案 82 件。\n\n　　\n𠮷林")).toEqual({
    words: 7,
    characters: 12,
    withoutSpaces: 8,
    paragraphs: 2,
  });
});
