import { beforeAll, describe, expect, test } from "vitest";
import type { By } from "#lib/command.ts";
import { publicContents, publicEvent, publicReport } from "#lib/editions/published.ts";
import { editEvent } from "#lib/events/commands/edit-event.ts";
import { database } from "#lib/platform/database.ts";
import { type TestDatabase, testDatabase } from "#lib/platform/test-database.ts";
import { done } from "#lib/test-access.ts";
import { publishEdition } from "./commands/publish-edition.ts";
import { withdrawPublication } from "./commands/withdraw-publication.ts";
import {
  neighboursOf,
  publicAddresses,
  publicEvents,
  publicEventsOfYear,
  publicNews,
  publicReports,
  publicReportsOfYear,
  reportOfEvent,
  searchEvents,
} from "./published.ts";
import { inAnHour, type Life, newEvent, newReport, subjectIn } from "./test-subjects.ts";

let db: TestDatabase;
let editor: By;

beforeAll(async () => {
  db = await testDatabase();
  editor = await db.by("editor");
});

const kinds = ["event", "report"] as const;
type Kind = (typeof kinds)[number];
const unseen: Life[] = ["draft", "scheduled", "trashed", "removed", "none"];

const find = { event: publicEvent, report: publicReport };
let count = 0;

/** Gives the record an address of its own if it has none, and says it. */
async function slugOf(kind: Kind, id: string): Promise<string> {
  const { rows } = await db.owner.query<{ slug: string | null }>(`SELECT slug FROM ${kind} WHERE id = $1`, [
    id,
  ]);
  const [row] = rows;
  if (!row) return "no-such-record";
  if (row.slug) return row.slug;
  count += 1;
  await db.owner.query(`UPDATE ${kind} SET slug = $1 WHERE id = $2`, [`slug-${count}`, id]);
  return `slug-${count}`;
}

/** Everything that visitors' lists say, as one text. */
async function allLists(): Promise<string> {
  const lists = await Promise.all([
    publicEvents({ limit: 500 }),
    publicEventsOfYear(2025, 500),
    publicReports({ limit: 500 }),
    publicReportsOfYear(2025),
    publicAddresses(500),
    publicNews(500),
    neighboursOf(2024),
    neighboursOf(2026),
    searchEvents("大事", { limit: 500 }),
  ]);
  return JSON.stringify(lists);
}

async function titleOf(kind: Kind, id: string): Promise<string> {
  const { rows } = await db.owner.query(`SELECT title FROM ${kind} WHERE id = $1`, [id]);
  return rows[0]?.title ?? "no such title";
}

describe.each(kinds)("a visitor who asks for %s", (kind) => {
  test.each(unseen)("finds nothing while it is %s", async (state) => {
    const id = await subjectIn(state, kind, editor);
    expect(await find[kind](await slugOf(kind, id))).toEqual({ state: "missing" });
    expect(await allLists()).not.toContain(await titleOf(kind, id));
  });

  test("reads what is live, and it stands in the lists", async () => {
    const id = await subjectIn("live", kind, editor);
    const found = await find[kind](await slugOf(kind, id));
    const title = await titleOf(kind, id);
    expect(found).toMatchObject({ state: "live", subjectId: id, correctionNote: "" });
    expect(JSON.stringify(found)).toContain(title);
    expect(await allLists()).toContain(title);
  });

  test("reads what was published, not what was changed since", async () => {
    const id = await subjectIn("changed", kind, editor);
    const found = JSON.stringify(await find[kind](await slugOf(kind, id)));
    expect(found).not.toMatch(/改过的题目|补上的一件/);
    expect(await allLists()).not.toMatch(/改过的题目|补上的一件/);
  });

  test("is told of a withdrawal, in the desk's words, and reads no more", async () => {
    const id = await subjectIn("live", kind, editor);
    const slug = await slugOf(kind, id);
    const [{ editionId } = { editionId: "" }] = await database().publication.findMany({
      where: { subjectId: id },
    });
    expect((await publicContents([editionId])).size).toBe(1);
    await done(withdrawPublication(editor, { kind, id, reason: "内部理由", sentence: "正在核对。" }));
    expect(await find[kind](slug)).toEqual({ state: "withdrawn", sentence: "正在核对。" });
    expect((await publicContents([editionId])).size).toBe(0);
    expect(await allLists()).not.toContain(await titleOf(kind, id));
  });

  test("is sent on from an older address", async () => {
    const id = await subjectIn("live", kind, editor);
    const older = await slugOf(kind, id);
    await db.owner.query(`UPDATE ${kind} SET slug = $1 WHERE id = $2`, [`${older}-new`, id]);
    expect((await find[kind](older)).state).toBe("live");
    await done(publishEdition(editor, { kind, id, at: null }));
    expect(await find[kind](older)).toEqual({ state: "moved", slug: `${older}-new` });
    expect((await find[kind](`${older}-new`)).state).toBe("live");
  });
});

test("a correction is told only when the editor says so, and the first publication stays known", async () => {
  const id = await newEvent();
  await done(publishEdition(editor, { kind: "event", id, at: null }));
  const slug = await slugOf("event", id);
  const before = await publicEvent(slug);
  await done(editEvent(editor, { id, fields: { place: "岚阳市" } }));
  await done(publishEdition(editor, { kind: "event", id, at: null, note: "地点有误，已更正。" }));
  const after = await publicEvent(slug);
  expect(after).toMatchObject({
    correctionNote: "地点有误，已更正。",
    content: { event: { place: "岚阳市" } },
  });
  if (before.state !== "live" || after.state !== "live") throw new Error("not live");
  expect(after.firstLiveFrom).toEqual(before.firstLiveFrom);
  expect(after.liveFrom.getTime()).toBeGreaterThan(before.liveFrom.getTime());
});

describe("an event in a live report", () => {
  test("is listed once, at its place in the report, until it has a page of its own", async () => {
    const { id, eventId } = await newReport(editor);
    await done(publishEdition(editor, { kind: "report", id, at: null }));
    const slug = await slugOf("report", id);
    const listed = async () =>
      (await publicEvents({ limit: 500 })).events.filter((event) => event.id === eventId);
    expect(await listed()).toMatchObject([{ kind: "report", slug, rank: 1 }]);
    expect(await reportOfEvent(eventId)).toMatchObject({ slug, rank: 1 });

    await done(publishEdition(editor, { kind: "event", id: eventId, at: null }));
    expect(await listed()).toMatchObject([
      { kind: "event", slug: await slugOf("event", eventId), rank: null },
    ]);
    expect(await reportOfEvent(eventId)).toMatchObject({ slug, rank: 1 });
  });

  test("has no report while that is only scheduled", async () => {
    const { id, eventId } = await newReport(editor);
    await done(publishEdition(editor, { kind: "report", id, at: inAnHour() }));
    expect(await reportOfEvent(eventId)).toBeNull();
  });
});

describe("search", () => {
  let title: string;
  beforeAll(async () => {
    title = `岚江２０２５年 古桥修缮 ${Date.now()}`;
    const id = await newEvent({ title });
    await done(publishEdition(editor, { kind: "event", id, at: null }));
  });
  const found = async (query: string) =>
    (await searchEvents(query, { limit: 500 })).events.some((event) => event.title === title);

  test.each(["古桥", "桥", "修缮 岚江", "2025年古桥修缮"])("%j finds it", async (query) => {
    expect(await found(query)).toBe(true);
  });

  test.each(["桥古", "古桥 没有", "江桥", "%", "_", "", "   "])("%j does not", async (query) => {
    expect(await found(query)).toBe(false);
  });
});

test("lists go on where they end", async () => {
  const first = await publicEvents({ limit: 2 });
  const second = await publicEvents({ offset: 2, limit: 2 });
  const all = await publicEvents({ limit: 500 });
  expect(first.hasMore).toBe(true);
  expect(all.hasMore).toBe(false);
  expect([...first.events, ...second.events]).toEqual(all.events.slice(0, 4));
});

test("the role of visitors' pages cannot select a table, so that none of this could be forgotten", async () => {
  for (const table of [
    "edition",
    "edition_entry",
    "publication",
    "event",
    "report",
    "event_update",
    "image",
    "setting",
  ])
    await expect(db.public.query(`SELECT 1 FROM ${table} LIMIT 1`)).rejects.toThrow(/permission denied/);
  await expect(db.public.query("SELECT 1 FROM live_publication LIMIT 1")).resolves.toBeDefined();
});
