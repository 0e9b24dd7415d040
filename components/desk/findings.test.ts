import { expect, test } from "vitest";
import { gathered, ranksText } from "./findings.ts";

test("findings of one kind become one that names all events", () => {
  const about = (code: string, rank: number) => ({ code, values: { rank, title: "" } });
  const findings = [
    { code: "no-source", values: {} },
    about("event-no-date", 1),
    about("event-no-text", 1),
    about("event-no-date", 2),
  ];
  expect(gathered(findings).map(({ code, ranks }) => [code, ranks])).toEqual([
    ["no-source", []],
    ["event-no-date", [1, 2]],
    ["event-no-text", [1]],
  ]);
});

test.each([
  [[4], "4"],
  [[1, 2], "1、2"],
  [[1, 2, 3], "1至3"],
  [[1, 3, 4, 5, 9, 10], "1、3至5、9、10"],
])("ranks %j read %s", (ranks, text) => {
  expect(ranksText(ranks, "至", "、")).toBe(text);
});
