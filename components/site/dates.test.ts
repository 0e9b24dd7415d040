import { expect, test } from "vitest";
import { dayText, momentText } from "./dates.ts";

const moment = new Date("2021-01-19T17:24:06Z");

test("a moment is told as it was in China", () => {
  expect(momentText(moment, "zh-CN")).toBe("2021年1月20日 01:24");
  expect(dayText(moment, "zh-CN")).toBe("2021年1月20日");
});

test("English tells the same moment", () => {
  expect(momentText(moment, "en")).toBe("20 January 2021 01:24");
});
