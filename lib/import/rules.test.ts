import { describe, expect, test } from "vitest";
import { EventFields } from "#lib/events/model.ts";
import { ReportTitle } from "#lib/reports/model.ts";
import type { ImportResult } from "./model.ts";
import { importObstacles, longest } from "./rules.ts";

const result: ImportResult = {
  title: "某市2024年十件大事",
  year: 2024,
  source: null,
  publishedAt: null,
  publishedDayOnly: false,
  editor: null,
  credits: null,
  introduction: [],
  events: [{ id: "3", rank: 1, number: 1, title: "第一件", date: null, line: 3, blocks: [] }],
  pictures: [],
  leftOut: [],
  warnings: [],
};
const codes = (changes: Partial<ImportResult>) =>
  importObstacles({ ...result, ...changes }).map(({ code }) => code);

test("a result with title, year and an event can be imported", () => {
  expect(importObstacles(result)).toEqual([]);
});

test("what is missing or too long is said, each by itself", () => {
  expect(codes({ title: null, year: null, events: [] })).toEqual([
    "import.no-title",
    "import.no-year",
    "import.no-events",
  ]);
  expect(codes({ title: "长".repeat(201) })).toEqual(["import.title-too-long"]);
  const long = { id: "3", rank: 1, number: 1, title: "长".repeat(301), date: null, line: 7, blocks: [] };
  expect(importObstacles({ ...result, events: [long] })).toEqual([
    { code: "import.event-title-too-long", values: { line: 7 } },
  ]);
});

describe("the limits are those of what is imported into", () => {
  test("of a report's title", () => {
    expect(ReportTitle.safeParse("长".repeat(longest.title)).success).toBe(true);
    expect(ReportTitle.safeParse("长".repeat(longest.title + 1)).success).toBe(false);
  });

  test("of an event's title", () => {
    expect(EventFields.shape.title.safeParse("长".repeat(longest.eventTitle)).success).toBe(true);
    expect(EventFields.shape.title.safeParse("长".repeat(longest.eventTitle + 1)).success).toBe(false);
  });
});
