import { beforeAll, describe, expect, test } from "vitest";
import type { By } from "#lib/command.ts";
import { trashEvent } from "#lib/events/commands/trash-event.ts";
import { testDatabase } from "#lib/platform/test-database.ts";
import { publishEdition } from "#lib/publications/commands/publish-edition.ts";
import { withdrawPublication } from "#lib/publications/commands/withdraw-publication.ts";
import { newEvent } from "#lib/publications/test-subjects.ts";
import { addEvents } from "#lib/reports/commands/add-events.ts";
import { createReport } from "#lib/reports/commands/create-report.ts";
import { done } from "#lib/test-access.ts";
import { publicChronicle, publicYears } from "./published.ts";
import { chronicle, recordedYears } from "./queries.ts";

let editor: By & { userId: string };
beforeAll(async () => {
  editor = await (await testDatabase()).by("editor", "李敏");
});

const day = (start: string) => ({ start, end: null, precision: "day" as const });
const told = (sections: { month: number | null; items: { event: { text: string } }[] }[]) =>
  sections.map(({ month, items }) => [month, ...items.map(({ event }) => event.text)]);
const publish = (kind: "event" | "report", id: string) =>
  done(publishEdition(editor, { kind, id, at: null }));

describe("a year's chronicle", () => {
  test("of the desk has every event that is not in the trash; that of visitors what is public, each once", async () => {
    const [draft, alone, inReport, trashed] = await Promise.all([
      newEvent({ title: "还是草稿", date: day("2025-03-02") }),
      newEvent({ title: "单独发布", summary: "单独发布的一件。", date: day("2025-02-01") }),
      newEvent({ title: "编入报告", date: day("2025-01-15") }),
      newEvent({ title: "已经删去", date: day("2025-01-16") }),
    ]);
    await done(trashEvent(editor, { id: trashed }));
    const { id: report } = await done(createReport(editor, { title: "2025年大事", year: 2025 }));
    await done(addEvents(editor, { id: report, eventIds: [inReport, alone] }));

    expect(await publicChronicle(2025)).toEqual([]);
    await publish("event", alone);
    await publish("report", report);
    expect(told(await publicChronicle(2025))).toEqual([
      [1, "编入报告。"],
      [2, "单独发布的一件。"],
    ]);
    expect(told(await chronicle(2025))).toEqual([
      [1, "编入报告。"],
      [2, "单独发布的一件。"],
      [3, "还是草稿。"],
    ]);
    expect(await publicYears()).toEqual([2025]);

    await done(withdrawPublication(editor, { kind: "report", id: report, reason: "数字有误" }));
    expect(told(await publicChronicle(2025))).toEqual([[2, "单独发布的一件。"]]);
    expect(draft).toBeTruthy();
  });

  test("of another year has nothing of it", async () => {
    await newEvent({ title: "去年的事", date: day("2024-05-01") });
    expect(told(await chronicle(2024))).toEqual([[5, "去年的事。"]]);
    expect(await publicChronicle(2024)).toEqual([]);
    expect(await recordedYears()).toEqual([2025, 2024]);
  });
});
