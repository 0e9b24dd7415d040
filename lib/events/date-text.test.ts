import { expect, test } from "vitest";
import { dateText } from "./date-text.ts";

const day = (start: string, end: string | null = null) => dateText({ start, end, precision: "day" });
const month = (start: string, end: string | null = null) => dateText({ start, end, precision: "month" });
const year = (start: string, end: string | null = null) => dateText({ start, end, precision: "year" });

test("a date says as much as is known of it", () => {
  expect(day("2020-10-20")).toBe("2020年10月20日");
  expect(month("2020-08-01")).toBe("2020年8月");
  expect(year("2020-01-01")).toBe("2020年");
  expect(dateText(null)).toBe("");
});

test("a range repeats nothing that both ends share", () => {
  expect(day("2020-10-20", "2020-10-22")).toBe("2020年10月20日至22日");
  expect(day("2020-10-30", "2020-11-02")).toBe("2020年10月30日至11月2日");
  expect(day("2020-12-30", "2021-12-30")).toBe("2020年12月30日至2021年12月30日");
  expect(month("2020-03-01", "2020-05-31")).toBe("2020年3月至5月");
  expect(month("2020-11-01", "2021-01-31")).toBe("2020年11月至2021年1月");
  expect(year("2018-01-01", "2020-12-31")).toBe("2018年至2020年");
});

test("a range within what is known is one date", () => {
  expect(day("2020-10-20", "2020-10-20")).toBe("2020年10月20日");
  expect(month("2020-08-01", "2020-08-31")).toBe("2020年8月");
  expect(year("2020-01-01", "2020-12-31")).toBe("2020年");
});

test("when a later part differs, an equal one after it is said again", () => {
  expect(day("2020-10-20", "2021-10-20")).toBe("2020年10月20日至2021年10月20日");
});
