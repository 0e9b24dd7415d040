import { beforeAll, describe, expect, test } from "vitest";
import type { By } from "#lib/command.ts";
import { addEvent } from "#lib/events/add-event.ts";
import { trashEvent } from "#lib/events/commands/trash-event.ts";
import { emptyFields } from "#lib/events/model.ts";
import { database } from "#lib/platform/database.ts";
import { type TestDatabase, testDatabase } from "#lib/platform/test-database.ts";
import { addEvents } from "./commands/add-events.ts";
import { addNewEvent } from "./commands/add-new-event.ts";
import { createReport } from "./commands/create-report.ts";
import { editReport } from "./commands/edit-report.ts";
import { rankEvents } from "./commands/rank-events.ts";
import { removeEvent } from "./commands/remove-event.ts";
import { trashReport } from "./commands/trash-report.ts";
import { eventCandidates, findReport } from "./queries.ts";

let db: TestDatabase;
let editor: By & { session: string; userId: string };
let reviewer: By;

beforeAll(async () => {
  db = await testDatabase();
  editor = await db.by("editor", "李敏");
  reviewer = await db.by("reviewer");
});

const refused = (...codes: string[]) => ({
  ok: false,
  problems: codes.map((code) => expect.objectContaining({ code })),
});
const done = { ok: true };
const nowhere = "01890a5d-ac96-774b-bcce-b302099a8057";

const newEvent = (title: string, year = 2025) =>
  database().$transaction((tx) => addEvent(tx, { id: null }, { year, fields: { ...emptyFields, title } }));

async function newReport(title = "十件大事", { year = 2025, events = 0 } = {}) {
  const made = await createReport(editor, { title, year });
  if (!made.ok) throw new Error(made.problems[0]?.code);
  const { id } = made.value;
  const eventIds = [];
  for (let rank = 1; rank <= events; rank++) eventIds.push(await newEvent(`第${rank}件`));
  if (events > 0) await addEvents(editor, { id, eventIds });
  return { id, eventIds };
}

async function page(id: string) {
  const report = await findReport(id);
  if (!report) throw new Error("no such report");
  return report;
}

const order = async (id: string) => (await page(id)).events.map((event) => event.id);

async function input(id: string, changes: object = {}) {
  const { version, fields } = await page(id);
  return { id, version, ...fields, ...changes };
}

describe("a new report", () => {
  test("is made by writers and refused to a reviewer", async () => {
    const { id } = await newReport("新的报告");
    expect(await page(id)).toMatchObject({
      fields: { title: "新的报告", year: 2025 },
      editedBy: "李敏",
      events: [],
    });
    expect(await createReport(reviewer, { title: "十件大事", year: 2025 })).toEqual(refused("forbidden"));
  });

  test("needs a title and a year", async () => {
    expect(await createReport(editor, { title: " \n ", year: 2025 })).toEqual(refused("report.title-needed"));
    expect(await createReport(editor, { title: "十件大事", year: "去年" })).toMatchObject({
      problems: [{ field: "year" }],
    });
  });
});

describe("editing a report", () => {
  test("saves every field as it was typed", async () => {
    const { id } = await newReport();
    const changes = {
      title: "2025年十件大事",
      slug: "own-address",
      introduction: "第一段。\n第二段。",
      source: "某日报",
      sourceTime: new Date("2021-01-20T01:24:06Z"),
      ordering: "votes",
      orderingNote: "按得票多少排列",
      contributor: "办公室",
      photographer: "某某",
      editor: "某某某",
      credits: "策划：某某",
    };
    expect(await editReport(editor, await input(id, changes))).toMatchObject(done);
    expect((await page(id)).fields).toMatchObject(changes);
    const day = { sourceTime: new Date("2021-01-19T16:00:00Z"), sourceDayOnly: true };
    expect(await editReport(editor, await input(id, day))).toMatchObject(done);
    expect((await page(id)).fields).toMatchObject(day);
  });

  test("is refused when somebody saved meanwhile, and changes nothing of theirs", async () => {
    const { id } = await newReport();
    const mine = await input(id, { title: "我的题目" });
    await editReport(editor, await input(id, { title: "对方的题目" }));
    expect(await editReport(editor, mine)).toEqual(refused("changed-meanwhile"));
    expect((await page(id)).fields.title).toBe("对方的题目");
  });

  test("by two at once saves one of them", async () => {
    const { id } = await newReport();
    const inputs = [await input(id, { title: "甲" }), await input(id, { title: "乙" })];
    const both = await Promise.all(inputs.map((one) => editReport(editor, one)));
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test("is refused to a reviewer, in the trash, and for no report", async () => {
    const { id } = await newReport();
    const valid = await input(id);
    expect(await editReport(reviewer, valid)).toEqual(refused("forbidden"));
    expect(await editReport(editor, { ...valid, id: nowhere })).toEqual(refused("not-found"));
    await trashReport(editor, { id });
    expect(await editReport(editor, valid)).toEqual(refused("report.trashed"));
  });

  test("never takes the address that another report had, even once", async () => {
    const first = await newReport();
    await editReport(editor, await input(first.id, { slug: "first-address" }));
    await editReport(editor, await input(first.id, { slug: "second-address" }));
    const other = await newReport();
    expect(await editReport(editor, await input(other.id, { slug: "first-address" }))).toEqual(
      refused("slug-taken"),
    );
    expect(await editReport(editor, await input(first.id, { slug: "first-address" }))).toMatchObject(done);
    expect(await editReport(editor, await input(other.id, { slug: "大事" }))).toEqual(
      refused("invalid.invalid_format"),
    );
  });

  test("takes a cover from the library and no other", async () => {
    const { id } = await newReport();
    expect(await editReport(editor, await input(id, { coverId: nowhere }))).toEqual(
      refused("report.cover-gone"),
    );
    const image = await database().image.create({
      data: {
        sha256: "a".repeat(64),
        mime: "image/png",
        bytes: 1,
        width: 1,
        height: 1,
        fileName: "图.png",
        colour: "#000000",
      },
    });
    expect(await editReport(editor, await input(id, { coverId: image.id }))).toMatchObject(done);
    expect(await database().imageUse.count({ where: { reportId: id, imageId: image.id } })).toBe(1);
    await editReport(editor, await input(id, { coverId: null }));
    expect(await database().imageUse.count({ where: { reportId: id } })).toBe(0);
  });
});

describe("the order of a report's events", () => {
  test("is the one that was set", async () => {
    const { id, eventIds } = await newReport("排序", { events: 4 });
    expect(await order(id)).toEqual(eventIds);
    const reversed = eventIds.toReversed();
    expect(await rankEvents(editor, { id, seen: eventIds, order: reversed })).toMatchObject(done);
    expect(await order(id)).toEqual(reversed);
    const ranks = await database().rankedEvent.findMany({
      where: { reportId: id },
      orderBy: { rank: "asc" },
    });
    expect(ranks.map(({ rank }) => rank)).toEqual([1, 2, 3, 4]);
  });

  test("is not changed over somebody else's change", async () => {
    const { id, eventIds } = await newReport("排序", { events: 3 });
    const [a = "", b = "", c = ""] = eventIds;
    await rankEvents(editor, { id, seen: [a, b, c], order: [b, a, c] });
    expect(await rankEvents(editor, { id, seen: [a, b, c], order: [c, b, a] })).toEqual(
      refused("report.order-changed"),
    );
    expect(await order(id)).toEqual([b, a, c]);
  });

  test("changed by two at once is that of one of them", async () => {
    const { id, eventIds } = await newReport("排序", { events: 3 });
    const [a = "", b = "", c = ""] = eventIds;
    const orders = [
      [b, a, c],
      [c, b, a],
    ];
    const both = await Promise.all(orders.map((order) => rankEvents(editor, { id, seen: eventIds, order })));
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(orders).toContainEqual(await order(id));
  });

  test("neither loses nor invents an event", async () => {
    const { id, eventIds } = await newReport("排序", { events: 2 });
    const [a = "", b = ""] = eventIds;
    for (const wrong of [[a], [a, a], [a, b, nowhere], [a, nowhere]]) {
      expect(await rankEvents(editor, { id, seen: eventIds, order: wrong })).toEqual(
        refused("report.order-changed"),
      );
    }
    expect(await rankEvents(reviewer, { id, seen: eventIds, order: [b, a] })).toEqual(refused("forbidden"));
    expect(await order(id)).toEqual(eventIds);
  });
});

describe("a report's events", () => {
  test("come at the end, each once", async () => {
    const { id, eventIds } = await newReport("加入", { events: 1 });
    const event = await newEvent("后来的");
    expect(await addEvents(editor, { id, eventIds: [event, ...eventIds] })).toMatchObject({
      value: { added: 1 },
    });
    expect(await order(id)).toEqual([...eventIds, event]);
  });

  test("added by two at once are all there", async () => {
    const { id } = await newReport("同时加入");
    const events = [await newEvent("甲"), await newEvent("乙")];
    const both = await Promise.all(events.map((event) => addEvents(editor, { id, eventIds: [event] })));
    expect(both).toMatchObject([done, done]);
    expect((await order(id)).sort()).toEqual(events.sort());
  });

  test("are never ones in the trash, and only writers add them", async () => {
    const { id } = await newReport("加入");
    const event = await newEvent("弃");
    expect(await addEvents(reviewer, { id, eventIds: [event] })).toEqual(refused("forbidden"));
    await database().event.update({ where: { id: event }, data: { trashedAt: new Date() } });
    expect(await addEvents(editor, { id, eventIds: [event] })).toEqual(refused("report.event-gone"));
  });

  test("that are moved to the trash at the same moment are in one place or the other, never in both", async () => {
    const { id } = await newReport("同时弃");
    for (let round = 0; round < 5; round++) {
      const event = await newEvent(`第${round}轮`);
      const [added, trashed] = await Promise.all([
        addEvents(editor, { id, eventIds: [event] }),
        trashEvent(editor, { id: event }),
      ]);
      expect([added.ok, trashed.ok].sort()).toEqual([false, true]);
    }
  });

  test("can be made in the report, in its year", async () => {
    const { id } = await newReport("新写", { year: 2019 });
    const made = await addNewEvent(editor, { id, title: "刚刚开头的大事" });
    expect(made).toMatchObject(done);
    expect((await page(id)).events).toMatchObject([{ title: "刚刚开头的大事" }]);
    expect(await database().event.findFirst({ where: { title: "刚刚开头的大事" } })).toMatchObject({
      year: 2019,
    });
    expect(await addNewEvent(editor, { id, title: " " })).toEqual(refused("report.title-needed"));
    expect(await addNewEvent(reviewer, { id, title: "不行" })).toEqual(refused("forbidden"));
  });

  test("leave without being lost, and the others close ranks", async () => {
    const { id, eventIds } = await newReport("移出", { events: 3 });
    const [a = "", b = "", c = ""] = eventIds;
    expect(await removeEvent(editor, { id, eventId: b })).toMatchObject(done);
    expect(await order(id)).toEqual([a, c]);
    expect(
      await database().rankedEvent.findMany({ where: { reportId: id }, orderBy: { rank: "asc" } }),
    ).toMatchObject([{ rank: 1 }, { rank: 2 }]);
    expect(await database().event.count({ where: { id: b, trashedAt: null } })).toBe(1);
    expect(await removeEvent(editor, { id, eventId: b })).toEqual(refused("report.order-changed"));
    expect(await removeEvent(reviewer, { id, eventId: a })).toEqual(refused("forbidden"));
  });

  test("that can be taken in are those of its year, or what a search finds", async () => {
    const { id } = await newReport("候选", { year: 1999 });
    const [own, other] = [await newEvent("同一年的候选", 1999), await newEvent("另一年的候选", 1998)];
    expect((await eventCandidates(id, "")).map((event) => event.id)).toEqual([own]);
    expect((await eventCandidates(id, "的候选")).map((event) => event.id)).toEqual([own, other]);
    await addEvents(editor, { id, eventIds: [own] });
    expect(await eventCandidates(id, "")).toEqual([]);
  });
});
