import { beforeAll, expect, test } from "vitest";
import type { By } from "#lib/command.ts";
import { database } from "#lib/platform/database.ts";
import { type TestDatabase, testDatabase } from "#lib/platform/test-database.ts";
import { newEvent, newReport } from "#lib/publications/test-subjects.ts";
import { done } from "#lib/test-access.ts";
import { addEvents } from "./commands/add-events.ts";
import { editReport } from "./commands/edit-report.ts";
import { rankEvents } from "./commands/rank-events.ts";
import { restoreVersion } from "./commands/restore-version.ts";
import { findReport } from "./queries.ts";

let db: TestDatabase;
let by: By;
beforeAll(async () => {
  db = await testDatabase();
  by = await db.by("editor");
});

const versionsOf = (reportId: string) =>
  database().version.findMany({ where: { reportId }, orderBy: { number: "asc" } });

async function saved(id: string, changes: object): Promise<void> {
  const report = await findReport(id);
  if (!report) throw new Error("no report");
  await done(editReport(by, { id, version: report.version, ...report.fields, ...changes }));
}

test("each save and each new order of a report is a version; restoring brings back both", async () => {
  const { id, eventId } = await newReport(by);
  const second = await newEvent();
  await done(addEvents(by, { id, eventIds: [second] }));
  await saved(id, { introduction: "第一段\n第二段" });
  const kept = (await versionsOf(id)).at(-1);
  await saved(id, { introduction: "改坏了", title: "改坏的题目" });
  await done(rankEvents(by, { id, seen: [eventId, second], order: [second, eventId] }));
  expect((await versionsOf(id)).length).toBe(6);
  await saved(id, {});
  expect((await versionsOf(id)).length).toBe(6);

  await done(restoreVersion(by, { id, version: kept?.id }));
  const report = await findReport(id);
  expect(report?.fields).toMatchObject({ introduction: "第一段\n第二段" });
  expect(report?.events.map((event) => event.id)).toEqual([eventId, second]);
  expect((await versionsOf(id)).map(({ occasion }) => occasion).slice(-1)).toEqual(["restored"]);
});
