import { describe, expect, test } from "vitest";
import { arrange, sentenceOf, type When } from "./rules.ts";

const day = (start: string, end: string | null = null) => ({ start, end, precision: "day" as const });
const month = (start: string, end: string | null = null) => ({ start, end, precision: "month" as const });
const year = { start: "2025-01-01", end: null, precision: "year" as const };

const words = (when: When) => {
  if (when.kind === "day") return when.text;
  if (when.kind === "sameDay") return "同日";
  return when.kind === "month" ? `month${when.until}` : "year";
};
const told = (dates: Record<string, Parameters<typeof arrange>[0][number]["date"]>) =>
  arrange(Object.entries(dates).map(([id, date]) => ({ id, date }))).map(({ month, items }) => [
    month,
    ...items.map(({ event, when }) => `${event.id} ${words(when)}`),
  ]);

describe("a chronicle", () => {
  test("goes through the year by its days, whatever the order in which they are given", () => {
    expect(
      told({ 丙: day("2025-11-03"), 甲: day("2025-01-15"), 乙: day("2025-01-28", "2025-02-03") }),
    ).toEqual([
      [1, "甲 1月15日", "乙 1月28日至2月3日"],
      [11, "丙 11月3日"],
    ]);
  });

  test("has what is only known by its month last in it, and what is only known by its year last of all", () => {
    expect(
      told({
        年: year,
        无: null,
        月: month("2025-01-01"),
        季: month("2025-01-01", "2025-03-01"),
        末: day("2025-01-31"),
        腊: day("2025-12-31"),
      }),
    ).toEqual([
      [1, "末 1月31日", "月 month", "季 month3月"],
      [12, "腊 12月31日"],
      [null, "年 year", "无 year"],
    ]);
  });

  test("says of a second event of one day that it was the same day, of another range not", () => {
    expect(
      told({
        甲: day("2025-05-08"),
        乙: day("2025-05-08"),
        丙: day("2025-05-08", "2025-05-10"),
        丁: day("2025-05-08", "2025-05-10"),
      }),
    ).toEqual([[5, "甲 5月8日", "乙 同日", "丙 5月8日至10日", "丁 同日"]]);
  });

  test("tells a range into the next year with that year", () => {
    expect(told({ 甲: day("2025-12-30", "2026-01-02") })).toEqual([[12, "甲 12月30日至2026年1月2日"]]);
  });

  test("of nothing is nothing", () => {
    expect(arrange([])).toEqual([]);
  });
});

test("an item is a sentence: the summary, else the title", () => {
  const of = (title: string, summary = "") => sentenceOf({ title, summary, date: null });
  expect(of("召开全会")).toBe("召开全会。");
  expect(of("召开全会", "全会在岚阳召开。")).toBe("全会在岚阳召开。");
  expect(of("启动“书香政协”")).toBe("启动“书香政协”。");
  expect(of("问：“路修好了吗？”")).toBe("问：“路修好了吗？”");
  expect(of("")).toBe("");
});

test("the day that leads an item is not said twice", () => {
  const of = (summary: string) => sentenceOf({ title: "", summary, date: day("2025-05-16") });
  expect(of("5月16日，研究基地揭牌。")).toBe("研究基地揭牌。");
  expect(of("2025年5月16日，研究基地揭牌。")).toBe("研究基地揭牌。");
  expect(of("5月16日揭牌的研究基地，已结题12项。")).toBe("5月16日揭牌的研究基地，已结题12项。");
  expect(of("5月17日，研究基地揭牌。")).toBe("5月17日，研究基地揭牌。");
});
