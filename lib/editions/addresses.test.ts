import { describe, expect, test } from "vitest";
import { eventAddress, reportAddress, yearAddress } from "./addresses.ts";

describe("a public event is read", () => {
  test("on its own page when it has one", () => {
    expect(eventAddress({ kind: "event", slug: "du-shu", rank: null })).toBe("/events/du-shu");
  });

  test("else at its place in the report", () => {
    expect(eventAddress({ kind: "report", slug: "2020-da-shi", rank: 3 })).toBe(
      "/reports/2020-da-shi#event-3",
    );
  });
});

test("reports and years have addresses of their own", () => {
  expect(reportAddress("2020-da-shi")).toBe("/reports/2020-da-shi");
  expect(yearAddress(2020)).toBe("/years/2020");
});
