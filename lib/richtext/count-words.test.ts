import { expect, test } from "vitest";
import { countWords } from "./count-words.ts";

test.each([
  ["", 0],
  ["委员提交提案82件。", 9],
  ["立案率为 87.8%，", 7],
  ["a well-known word", 3],
  ["𠮷林\n会议", 4],
])("%s counts %i", (text, count) => {
  expect(countWords(text)).toBe(count);
});
