import { expect, test } from "vitest";
import { dayInChina, rightsState } from "./rules.ts";

test.each([
  ["", "open"],
  ["2020-11-19", "out"],
  ["2020-11-20", "soon"],
  ["2021-01-19", "soon"],
  ["2021-01-20", "open"],
])("on 20 November 2020 a right until “%s” is %s: its last day counts", (until, state) => {
  expect(rightsState(until, "2020-11-20")).toBe(state);
});

test("the day is China's", () => {
  expect(dayInChina(new Date("2020-11-19T16:00:00Z"))).toBe("2020-11-20");
});
