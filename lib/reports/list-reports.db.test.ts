import { beforeAll, describe, expect, test } from "vitest";
import type { By } from "#lib/command.ts";
import { type TestDatabase, testDatabase } from "#lib/platform/test-database.ts";
import { publishEdition } from "#lib/publications/commands/publish-edition.ts";
import { addNewEvent } from "./commands/add-new-event.ts";
import { createReport } from "./commands/create-report.ts";
import { trashReport } from "./commands/trash-report.ts";
import { ReportFilter } from "./model.ts";
import { listReports, reportYears } from "./queries.ts";

let db: TestDatabase;
let editor: By & { session: string; userId: string };

beforeAll(async () => {
  db = await testDatabase();
  editor = await db.by("editor", "李敏");
});

async function newReport(title: string, { year = 2025, events = 0 } = {}): Promise<{ id: string }> {
  const made = await createReport(editor, { title, year });
  if (!made.ok) throw new Error(made.problems[0]?.code);
  const { id } = made.value;
  for (let rank = 1; rank <= events; rank++) await addNewEvent(editor, { id, title: `第${rank}件` });
  return { id };
}

describe("the list of reports", () => {
  const list = async (filter: object) =>
    (await listReports(ReportFilter.parse(filter))).reports.map(({ title }) => title);

  test("finds by two characters, by year and by what is public", async () => {
    await newReport("列表甲桂花", { year: 2001 });
    const { id } = await newReport("列表乙桂花", { year: 2002, events: 1 });
    await publishEdition(editor, { kind: "report", id });
    expect(await list({ q: "桂花" })).toEqual(["列表乙桂花", "列表甲桂花"]);
    expect(await list({ q: "桂花", sort: "title", descending: "false" })).toEqual([
      "列表乙桂花",
      "列表甲桂花",
    ]);
    expect(await list({ q: "桂花", sort: "year", descending: "false" })).toEqual([
      "列表甲桂花",
      "列表乙桂花",
    ]);
    expect(await list({ year: "2001" })).toEqual(["列表甲桂花"]);
    expect(await list({ q: "桂花", show: "live" })).toEqual(["列表乙桂花"]);
    expect(await list({ q: "桂花", show: "not-live" })).toEqual(["列表甲桂花"]);
    expect(await reportYears()).toEqual(expect.arrayContaining([2002, 2001]));
  });

  test("keeps the trash apart", async () => {
    const { id } = await newReport("扔掉的报告", { year: 2003 });
    await trashReport(editor, { id });
    expect(await list({ year: 2003 })).toEqual([]);
    expect(await list({ year: 2003, show: "trash" })).toEqual(["扔掉的报告"]);
  });

  test("comes in pages", async () => {
    for (let number = 0; number < 21; number++) await newReport(`第${number}份`, { year: 1950 });
    const first = await listReports(ReportFilter.parse({ year: 1950 }));
    expect(first).toMatchObject({ total: 21, pages: 2 });
    expect(first.reports).toHaveLength(20);
    expect(await list({ year: 1950, page: 2 })).toHaveLength(1);
  });

  test("reads nonsense in its address as nothing asked", () => {
    expect(ReportFilter.parse({ year: "x", page: "0", sort: "?", show: "?", descending: "?" })).toEqual(
      ReportFilter.parse({}),
    );
  });
});
