import { beforeAll, describe, expect, test } from "vitest";
import type { By } from "#lib/command.ts";
import { addEvent } from "#lib/events/add-event.ts";
import { setFields } from "#lib/events/document.ts";
import { editDocument } from "#lib/events/edit-document.ts";
import { emptyFields } from "#lib/events/model.ts";
import { database } from "#lib/platform/database.ts";
import { readPublic } from "#lib/platform/public-database.ts";
import { type TestDatabase, testDatabase } from "#lib/platform/test-database.ts";
import { cancelSchedule } from "./commands/cancel-schedule.ts";
import { publishEdition } from "./commands/publish-edition.ts";
import { withdrawPublication } from "./commands/withdraw-publication.ts";

let db: TestDatabase;
let editor: By & { session: string; userId: string };

beforeAll(async () => {
  db = await testDatabase();
  editor = await db.by("editor", "李敏");
});

let count = 0;

async function newEvent(): Promise<string> {
  const title = `第${++count}件大事`;
  const body = {
    type: "doc" as const,
    content: [{ type: "paragraph" as const, content: [{ type: "text" as const, text: "正文。" }] }],
  };
  return database().$transaction((tx) =>
    addEvent(tx, { id: null }, { year: 2025, fields: { ...emptyFields, title }, body }),
  );
}

const rename = (id: string, title: string) =>
  database().$transaction((tx) =>
    editDocument(tx, id, { id: null }, (document) => setFields(document, { title })),
  );
const inAnHour = (hours = 1) => new Date(Date.now() + hours * 3_600_000);
const publishEvent = (id: string, rest: object = {}, by: By = editor) =>
  publishEdition(by, { kind: "event", id, ...rest });
const withdrawEvent = (id: string, rest: object = {}, by: By = editor) =>
  withdrawPublication(by, { kind: "event", id, reason: "数字有误", ...rest });
const publications = (subjectId: string) =>
  database().publication.findMany({
    where: { subjectId },
    orderBy: [{ liveFrom: "asc" }, { createdAt: "asc" }],
  });
const publicTitles = async (subjectId: string) =>
  (
    await readPublic<{ title: string }>("SELECT title FROM live_publication WHERE subject_id = $1", [
      subjectId,
    ])
  ).map(({ title }) => title);
const refused = (...codes: string[]) => ({
  ok: false,
  problems: codes.map((code) => expect.objectContaining({ code })),
});
const done = { ok: true };

/** What the command's answer says, or the test fails. */
function answer<Value>(
  outcome: { ok: true; value: Value } | { ok: false; problems: { code: string }[] },
): Value {
  if (!outcome.ok) throw new Error(outcome.problems[0]?.code);
  return outcome.value;
}

describe("publishing now", () => {
  test("makes exactly the frozen text public, and a later edit does not", async () => {
    const event = await newEvent();
    await rename(event, "定下的题目");
    expect(await publishEvent(event)).toMatchObject(done);
    await rename(event, "改动中的题目");
    expect(await publicTitles(event)).toEqual(["定下的题目"]);
  });

  test("is refused to a reviewer, to an auditor and without a session", async () => {
    const event = await newEvent();
    expect(await publishEvent(event, {}, await db.by("reviewer"))).toEqual(refused("forbidden"));
    expect(await publishEvent(event, {}, await db.by("auditor"))).toEqual(refused("forbidden"));
    expect(await publishEvent(event, {}, { requestId: "test", visitor: "someone" })).toEqual(
      refused("forbidden"),
    );
    expect(await publications(event)).toEqual([]);
  });

  test("twice at once gives one publication", async () => {
    const event = await newEvent();
    const both = await Promise.all([publishEvent(event), publishEvent(event)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toEqual(refused("publication.nothing-changed"));
    expect(await publications(event)).toHaveLength(1);
  });

  test("by two people with two texts gives two, one after the other, without a gap", async () => {
    const event = await newEvent();
    await publishEvent(event);
    const corrections = ["甲的更正", "乙的更正"].map(async (title) => {
      await rename(event, title);
      return publishEvent(event);
    });
    await Promise.all(corrections);
    const rows = await publications(event);
    for (const [index, row] of rows.slice(1).entries()) expect(row.liveFrom).toEqual(rows[index]?.liveUntil);
    expect(rows.at(-1)?.liveUntil).toBeNull();
    expect(await publicTitles(event)).toHaveLength(1);
  });

  test("is refused when the text is no longer what the person saw", async () => {
    const event = await newEvent();
    await publishEvent(event);
    const { sha256 } = await database().edition.findFirstOrThrow({ where: { eventId: event } });
    await rename(event, "又改了");
    expect(await publishEvent(event, { seen: sha256 })).toEqual(refused("changed-since-seen"));
    expect(await publications(event)).toHaveLength(1);
  });

  test("is recorded with edition and hash", async () => {
    const event = await newEvent();
    await publishEvent(event);
    const entry = await database().auditEntry.findFirstOrThrow({ where: { subjectId: event } });
    expect(entry).toMatchObject({
      action: "publication.publish",
      actorName: "李敏",
      data: { edition: 1, scheduled: false },
    });
  });
});

describe("a correction", () => {
  test("ends its predecessor at its own beginning and tells visitors what it says", async () => {
    const event = await newEvent();
    await publishEvent(event);
    await rename(event, "更正后的题目");
    expect(await publishEvent(event, { note: "更正一处数字" })).toMatchObject(done);
    const [first, second] = await publications(event);
    expect(first?.liveUntil).toEqual(second?.liveFrom);
    expect(
      await readPublic("SELECT correction_note FROM live_publication WHERE subject_id = $1", [event]),
    ).toEqual([{ correction_note: "更正一处数字" }]);
  });

  test("of something that never was public is refused", async () => {
    expect(await publishEvent(await newEvent(), { note: "更正" })).toEqual(
      refused("publication.nothing-to-correct"),
    );
  });
});

describe("publishing at a time", () => {
  test("shows nothing before", async () => {
    const event = await newEvent();
    expect(await publishEvent(event, { at: inAnHour() })).toMatchObject(done);
    expect(await publicTitles(event)).toEqual([]);
  });

  test("shows the text when the time has come, without anybody doing anything", async () => {
    const event = await newEvent();
    const at = new Date(Date.now() + 2000);
    await publishEvent(event, { at });
    // One query, so that clock and view are read at one moment, however busy the machine is.
    const sql = `SELECT now() >= $2 AS come, EXISTS (SELECT FROM live_publication WHERE subject_id = $1) AS shown`;
    for (let come = false; !come; ) {
      const [seen] = await readPublic<{ come: boolean; shown: boolean }>(sql, [event, at]);
      expect(seen?.shown).toBe(seen?.come);
      come = seen?.come ?? false;
    }
  });

  test("in the past is refused", async () => {
    expect(await publishEvent(await newEvent(), { at: inAnHour(-1) })).toEqual(
      refused("publication.time-past"),
    );
  });

  test("keeps what is live until then", async () => {
    const event = await newEvent();
    await publishEvent(event);
    const [title] = await publicTitles(event);
    await rename(event, "明年的题目");
    await publishEvent(event, { at: inAnHour() });
    expect(await publicTitles(event)).toEqual([title]);
  });

  test("refuses an earlier publication unless the schedule is given up by name", async () => {
    const event = await newEvent();
    const scheduled = answer(await publishEvent(event, { at: inAnHour(2) }));
    await rename(event, "马上发布");
    expect(await publishEvent(event)).toEqual(refused("publication.later-schedule"));
    expect(await publicTitles(event)).toEqual([]);
    expect(await publishEvent(event, { cancel: [scheduled.id] })).toMatchObject(done);
    expect(await publicTitles(event)).toEqual(["马上发布"]);
    const cancelled = await database().publication.findUniqueOrThrow({ where: { id: scheduled.id } });
    expect(cancelled.liveUntil).toEqual(cancelled.liveFrom);
  });
});

describe("cancelling a schedule", () => {
  test("brings back the end of what is live", async () => {
    const event = await newEvent();
    await publishEvent(event);
    await rename(event, "以后的题目");
    const { id } = answer(await publishEvent(event, { at: inAnHour() }));
    expect(await cancelSchedule(editor, { id })).toMatchObject(done);
    const [first] = await publications(event);
    expect(first?.liveUntil).toBeNull();
    expect(await cancelSchedule(editor, { id })).toEqual(refused("publication.not-scheduled"));
  });

  test("twice at once cancels once", async () => {
    const event = await newEvent();
    const { id } = answer(await publishEvent(event, { at: inAnHour() }));
    const both = await Promise.all([cancelSchedule(editor, { id }), cancelSchedule(editor, { id })]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test("is refused for what is live, to a reviewer, and for nothing", async () => {
    const live = answer(await publishEvent(await newEvent()));
    expect(await cancelSchedule(editor, { id: live.id })).toEqual(refused("publication.already-begun"));
    const scheduled = answer(await publishEvent(await newEvent(), { at: inAnHour() }));
    expect(await cancelSchedule(await db.by("reviewer"), { id: scheduled.id })).toEqual(refused("forbidden"));
    expect(await cancelSchedule(editor, { id: editor.userId })).toEqual(refused("not-found"));
  });
});

describe("withdrawing", () => {
  test("takes the text away at once and leaves a sentence at its address", async () => {
    const event = await newEvent();
    const { slug } = answer(await publishEvent(event));
    expect(await withdrawEvent(event)).toMatchObject(done);
    expect(await publicTitles(event)).toEqual([]);
    expect(
      await readPublic("SELECT live_slug, public_sentence FROM public_address WHERE slug = $1", [slug]),
    ).toEqual([{ live_slug: null, public_sentence: "该内容已撤下" }]);
    const [row] = await publications(event);
    expect(row).toMatchObject({ withdrawReason: "数字有误", withdrawnBy: editor.userId });
  });

  test("says the sentence that was asked for, never the reason", async () => {
    const event = await newEvent();
    const { slug } = answer(await publishEvent(event));
    await withdrawEvent(event, { sentence: "内容正在核实" });
    expect(await readPublic("SELECT * FROM public_address WHERE slug = $1", [slug])).toEqual([
      { kind: "event", slug, subject_id: event, live_slug: null, public_sentence: "内容正在核实" },
    ]);
  });

  test("needs a reason, something live, and the right", async () => {
    const event = await newEvent();
    expect(await withdrawEvent(event)).toEqual(refused("publication.not-live"));
    await publishEvent(event);
    expect(await withdrawEvent(event, { reason: " " })).toEqual(refused("publication.reason-needed"));
    expect(await withdrawEvent(event, {}, await db.by("reviewer"))).toEqual(refused("forbidden"));
    expect(await publicTitles(event)).toHaveLength(1);
  });

  test("takes schedules along only when each was agreed to", async () => {
    const event = await newEvent();
    await publishEvent(event);
    await rename(event, "以后的题目");
    const { id } = answer(await publishEvent(event, { at: inAnHour() }));
    expect(await withdrawEvent(event)).toEqual(refused("publication.later-schedule"));
    expect(await withdrawEvent(event, { cancel: [id] })).toMatchObject(done);
    expect(await publicTitles(event)).toEqual([]);
  });

  test("can be followed by publishing the same text again", async () => {
    const event = await newEvent();
    await publishEvent(event);
    await withdrawEvent(event);
    expect(await publishEvent(event)).toMatchObject({ value: { edition: 1 } });
    expect(await publicTitles(event)).toHaveLength(1);
  });

  test("and publishing at once leave one order of events, never two live texts", async () => {
    const event = await newEvent();
    await publishEvent(event);
    await rename(event, "更正");
    await Promise.all([withdrawEvent(event), publishEvent(event)]);
    expect((await publicTitles(event)).length).toBeLessThanOrEqual(1);
  });
});

test("another publication that raw SQL sneaks in at the same time is a refusal, not a fault", async () => {
  const event = await newEvent();
  answer(await publishEvent(event));
  await withdrawEvent(event);
  const [row] = await publications(event);
  await db.owner.query("BEGIN");
  await db.owner.query(
    "INSERT INTO publication (id, kind, subject_id, edition_id, live_from) VALUES (gen_random_uuid(), 'event', $1, $2, now())",
    [event, row?.editionId],
  );
  const publishing = publishEvent(event);
  await new Promise((resolve) => setTimeout(resolve, 300));
  await db.owner.query("COMMIT");
  expect(await publishing).toEqual(refused("publication.changed-meanwhile"));
});
