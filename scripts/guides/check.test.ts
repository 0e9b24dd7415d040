import { expect, test } from "vitest";
import { checkGuides } from "./check.ts";

const files = ["README.md", "docs/editors.md", "docs/pictures/a.png", "lib/command.ts", "lib"];
const surroundings = { exists: (path: string) => files.includes(path), scripts: ["check"] };
const check = (text: string, path = "docs/editors.md") => checkGuides([{ path, text }], surroundings);

test("a link leads to a file, from the folder of its page", () => {
  expect(check("[a](../README.md) ![b](pictures/a.png) [c](https://example.org/none)")).toEqual([]);
  expect(check("[a](README.md)")).toEqual(["docs/editors.md links to README.md, which is not there"]);
  expect(check("![b](pictures/b.png)")).toHaveLength(1);
  expect(check('<img src="pictures/a.png" width="200" alt="">')).toEqual([]);
  expect(check('<img width="200" src="pictures/b.png" alt="">')).toHaveLength(1);
  expect(check("`[a](none.md)`\n\n```\n[a](none.md)\n```\n")).toEqual([]);
});

test("an anchor names a heading, Chinese ones too", () => {
  expect(check("## 排序（十件）\n[a](#排序十件) [b](editors.md#排序十件)")).toEqual([]);
  expect(check("## 排序\n[a](#预览)")).toEqual([
    "docs/editors.md links to #预览, but no heading has that name",
  ]);
  expect(check("```\n# 排序\n```\n[a](#排序)")).toHaveLength(1);
});

test("a place that is named in code exists, unless it stands for many", () => {
  expect(check("`lib/command.ts`, `lib/<domain>/model.ts`, `lib/*/published.ts`, `lib/`")).toEqual([]);
  expect(check("`lib/commands.ts`")).toEqual(["docs/editors.md names lib/commands.ts, which is not there"]);
});

test("a script that is named exists", () => {
  expect(check("`npm run check`")).toEqual([]);
  expect(check("```\nnpm run chekc\n```")).toEqual([
    "docs/editors.md says npm run chekc, which package.json does not have",
  ]);
});
