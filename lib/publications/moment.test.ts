import { describe, expect, test } from "vitest";
import { localDay, localMoment, momentText, parseDayOrMoment, parseMoment } from "./moment.ts";

describe("times in China", () => {
  test("are stored eight hours earlier, whatever the server's zone", () => {
    expect(parseMoment("2021-01-20T09:24")?.toISOString()).toBe("2021-01-20T01:24:00.000Z");
    expect(parseMoment("2021-01-20T09:24:06")?.toISOString()).toBe("2021-01-20T01:24:06.000Z");
  });

  test("are told in words with a clock of 24 hours", () => {
    expect(momentText(new Date("2024-12-31T16:05:00Z"))).toBe("2025年1月1日 00:05");
  });

  test("go into an input as they came out of it", () => {
    for (const local of ["2021-01-20T09:24:06", "2021-01-20T09:24", "2021-01-20T00:00"]) {
      expect(localMoment(parseMoment(local) as Date)).toBe(local);
    }
    expect(localMoment(parseMoment("2021-01-20T09:24:00") as Date)).toBe("2021-01-20T09:24");
  });

  test("of a day alone are told apart from its midnight", () => {
    const at = new Date("2021-01-19T16:00:00Z");
    expect(parseDayOrMoment("2021-01-20")).toEqual({ at, dayOnly: true });
    expect(parseDayOrMoment("2021-01-20T00:00")).toEqual({ at, dayOnly: false });
    expect(localDay(at)).toBe("2021-01-20");
    expect(parseDayOrMoment("2021-02-30")).toBeNull();
    expect(parseDayOrMoment("09:24")).toBeNull();
  });

  test.each(["", "2021-01-20", "2021-02-30T09:24", "2021-13-01T00:00", "2021-01-20T25:00", "nonsense"])(
    "%j is no time",
    (text) => {
      expect(parseMoment(text)).toBeNull();
    },
  );
});
