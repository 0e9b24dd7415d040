import { beforeAll, describe, expect, test } from "vitest";
import type { By } from "#lib/command.ts";
import { addEvent } from "#lib/events/add-event.ts";
import { emptyFields } from "#lib/events/model.ts";
import { database } from "#lib/platform/database.ts";
import { testDatabase } from "#lib/platform/test-database.ts";
import { cancelSchedule } from "#lib/publications/commands/cancel-schedule.ts";
import { publishEdition } from "#lib/publications/commands/publish-edition.ts";
import { withdrawPublication } from "#lib/publications/commands/withdraw-publication.ts";
import { addReport } from "./add-report.ts";
import { restoreReport } from "./commands/restore-report.ts";
import { trashReport } from "./commands/trash-report.ts";
import { findReport } from "./queries.ts";

let editor: By;
let reviewer: By;

beforeAll(async () => {
  const db = await testDatabase();
  [editor, reviewer] = [await db.by("editor"), await db.by("reviewer")];
});

const refused = (code: string) => ({ ok: false, problems: [expect.objectContaining({ code })] });
const done = { ok: true };

/** A report of one event; its id. */
const newReport = () =>
  database().$transaction(async (tx) => {
    const system = { id: null };
    const event = await addEvent(tx, system, { year: 2025, fields: { ...emptyFields, title: "调研" } });
    return addReport(tx, system, { title: "十件大事", year: 2025, events: [event] });
  });
const isTrashed = async (id: string) => (await findReport(id))?.trashed;

describe("the trash", () => {
  test("takes a report and gives it back", async () => {
    const id = await newReport();
    expect(await trashReport(reviewer, { id })).toEqual(refused("forbidden"));
    expect(await trashReport(editor, { id })).toMatchObject(done);
    expect(await isTrashed(id)).toBe(true);
    expect(await trashReport(editor, { id })).toEqual(refused("not-found"));
    expect(await restoreReport(reviewer, { id })).toEqual(refused("forbidden"));
    expect(await restoreReport(editor, { id })).toMatchObject(done);
    expect(await isTrashed(id)).toBe(false);
    expect(await restoreReport(editor, { id })).toEqual(refused("not-found"));
  });

  test("never takes one that visitors see, or will see", async () => {
    const id = await newReport();
    await publishEdition(editor, { kind: "report", id });
    expect(await trashReport(editor, { id })).toEqual(refused("report.is-public"));
    await withdrawPublication(editor, { kind: "report", id, reason: "试" });
    const scheduled = await publishEdition(editor, {
      kind: "report",
      id,
      at: new Date(Date.now() + 3_600_000),
    });
    expect(await trashReport(editor, { id })).toEqual(refused("report.is-public"));
    if (scheduled.ok) await cancelSchedule(editor, { id: scheduled.value.id });
    expect(await trashReport(editor, { id })).toMatchObject(done);
  });
});
