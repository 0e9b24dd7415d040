import fc from "fast-check";
import { expect, test } from "vitest";
import { dateText } from "./date-text.ts";
import type { EventDate } from "./model.ts";
import { parseDate } from "./parse-date.ts";

const day = (start: string, end: string | null = null) => ({ date: { start, end, precision: "day" } });

test.each([
  ["2020年5月8日", day("2020-05-08")],
  ["2020.5.8", day("2020-05-08")],
  ["2020-05-08", day("2020-05-08")],
  ["20200508", day("2020-05-08")],
  ["２０２０年５月８日", day("2020-05-08")],
  ["5月8日", day("2021-05-08")],
  ["2020年5月8日至10日", day("2020-05-08", "2020-05-10")],
  ["2020年5月8日—6月2日", day("2020-05-08", "2020-06-02")],
  ["2020-12-30 至 2021-01-02", day("2020-12-30", "2021-01-02")],
  ["2020年5月8日至8日", day("2020-05-08")],
  ["2020年5月", { date: { start: "2020-05-01", end: null, precision: "month" } }],
  ["2020年5月至7月", { date: { start: "2020-05-01", end: "2020-07-01", precision: "month" } }],
  ["2020年", { date: { start: "2020-01-01", end: null, precision: "year" } }],
  ["2019~2020", { date: { start: "2019-01-01", end: "2020-01-01", precision: "year" } }],
  ["  ", { date: null }],
])("%s is understood", (text, expected) => {
  expect(parseDate(text, 2021)).toEqual(expected);
});

test.each([
  "明天",
  "2020年13月",
  "2020年2月30日",
  "5",
  "8日",
  "2020年5月8日至6月",
  "2020年5月至7日",
  "2020年5月8日至",
  "2020年至2021年至2022年",
])("%s is not taken", (text) => {
  expect(parseDate(text, 2021)).toEqual({ problem: "wrong" });
});

test("an end before the start is told apart", () => {
  expect(parseDate("2020年5月8日至7日", 2021)).toEqual({ problem: "order" });
});

test("every date is understood as the product writes it", () => {
  const date = fc.date({ min: new Date("1900-01-01"), max: new Date("2100-01-01"), noInvalidDate: true });
  fc.assert(
    fc.property(fc.tuple(date, date), fc.constantFrom("day", "month", "year"), (dates, precision) => {
      const cut = (at: Date) =>
        `${at.toISOString().slice(0, { day: 10, month: 7, year: 4 }[precision])}-01-01`.slice(0, 10);
      const [start = "", end = ""] = dates.map(cut).sort();
      const written: EventDate = { start, end: end === start ? null : end, precision };
      expect(parseDate(dateText(written), 2000)).toEqual({ date: written });
    }),
  );
});
