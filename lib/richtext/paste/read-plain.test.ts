import { expect, test } from "vitest";
import { asOneLine, readPlain } from "./read-plain.ts";
import { outline } from "./test-outline.ts";

const lines = (text: string) => outline(readPlain(text));

test("lines are paragraphs, and no sign in them is taken for a list, a heading or a mark", () => {
  expect(lines("# 一\r\n- 二\r\n\r\n1. 三\n* **四** __五__\n| 六 | 七 |")).toEqual([
    "# 一",
    "- 二",
    "1. 三",
    "* **四** __五__",
    "| 六 | 七 |",
  ]);
});

test("an indent goes, a wide space inside stays; hard spaces are spaces, what cannot be seen is gone", () => {
  expect(lines("　　王　芳\u00a0到​会\u00ad\n\t缩进  两格 ")).toEqual(["王　芳 到会", "缩进  两格"]);
});

test("a whole web address is a link, without the sign that ends the sentence", () => {
  expect(lines("见https://example.org/a?b=1。另见 http://example.org/x.")).toEqual([
    "见[https://example.org/a?b=1](https://example.org/a?b=1)。另见 [http://example.org/x](http://example.org/x).",
  ]);
  expect(lines("example.org 和 a@example.org")).toEqual(["example.org 和 a@example.org"]);
});

test("several lines in one: nothing between Chinese characters, a space between words", () => {
  expect(asOneLine("　　省政协召开\n座谈会\nNo 1\r\nPart\ttwo​ ")).toBe("省政协召开座谈会No 1 Part two");
});
