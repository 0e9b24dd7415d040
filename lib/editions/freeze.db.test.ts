import { createHash } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { addEvent } from "#lib/events/add-event.ts";
import { setFields } from "#lib/events/document.ts";
import { editDocument } from "#lib/events/edit-document.ts";
import { emptyFields } from "#lib/events/model.ts";
import { database, type Transaction } from "#lib/platform/database.ts";
import { Refusal } from "#lib/platform/errors.ts";
import { type TestDatabase, testDatabase } from "#lib/platform/test-database.ts";
import type { RichText } from "#lib/richtext/model.ts";
import { canonicalBytes } from "./canonical.ts";
import { freeze } from "./freeze.ts";
import { gather } from "./gather.ts";
import { EditionContent } from "./model.ts";

let db: TestDatabase;

beforeAll(async () => {
  db = await testDatabase();
});

const nobody = { id: null };
const inTransaction = <Value>(body: (tx: Transaction) => Promise<Value>) => database().$transaction(body);

function text(words: string, image?: string | null): RichText {
  const attrs = { image: image ?? null, alt: "", credit: "", layout: "single" as const };
  const figure = { type: "figure" as const, attrs };
  return {
    type: "doc",
    content: [
      { type: "paragraph", content: [{ type: "text", text: words }] },
      ...(image === undefined ? [] : [figure]),
    ],
  };
}

function newEvent(
  title: string,
  fields: Partial<typeof emptyFields> = {},
  image?: string | null,
): Promise<string> {
  const input = { year: 2025, fields: { ...emptyFields, title, ...fields }, body: text("正文一段。", image) };
  return inTransaction((tx) => addEvent(tx, nobody, input));
}

async function newReport(title: string, eventIds: string[]): Promise<string> {
  const { id } = await database().report.create({
    data: {
      title,
      year: 2025,
      introduction: { type: "doc", content: [] },
      rankedEvents: { create: eventIds.map((eventId, index) => ({ eventId, rank: index + 1 })) },
    },
  });
  return id;
}

async function newImage(): Promise<string> {
  const sha256 = createHash("sha256").update(String(Math.random())).digest("hex");
  const { id } = await database().image.create({
    data: {
      sha256,
      mime: "image/png",
      bytes: 10,
      width: 4,
      height: 3,
      fileName: "图.png",
      colour: "#808080",
    },
  });
  return id;
}

const freezeReport = (id: string, seen?: string) =>
  inTransaction((tx) => freeze(tx, { kind: "report", id }, { by: null, seen }));
const freezeEvent = (id: string, seen?: string) =>
  inTransaction((tx) => freeze(tx, { kind: "event", id }, { by: null, seen }));
const edition = (id: string) =>
  database().edition.findUniqueOrThrow({
    where: { id },
    include: { entries: { orderBy: { rank: "asc" } }, images: true },
  });

async function codesOf(attempt: Promise<unknown>): Promise<string[]> {
  const error = await attempt.then(
    () => null,
    (error) => error,
  );
  if (!(error instanceof Refusal)) throw error ?? new Error("nothing was refused");
  return error.problems.map(({ code }) => code);
}

describe("an edition of a report", () => {
  test("holds the whole text of its events in their order, as exact canonical bytes", async () => {
    const image = await newImage();
    const date = { start: "2025-08-20", end: "2025-08-22", precision: "day" as const };
    const events = [await newEvent("第一件", { date, tags: ["调研"] }, image), await newEvent("第二件")];
    const frozen = await freezeReport(await newReport("某省政协2025年十件大事", events));
    const row = await edition(frozen.id);

    const content = EditionContent.parse(JSON.parse(Buffer.from(row.content).toString("utf8")));
    expect(content).toMatchObject({
      kind: "report",
      slug: "2025-shi-jian-da-shi",
      events: [{ id: events[0], title: "第一件" }, { id: events[1] }],
      images: [{ id: image }],
    });
    expect(canonicalBytes(content).sha256).toBe(row.sha256);
    expect(row).toMatchObject({
      number: 1,
      slug: "2025-shi-jian-da-shi",
      year: 2025,
      title: "某省政协2025年十件大事",
    });
    expect(row.images.map(({ imageId }) => imageId)).toEqual([image]);
    expect(row.entries).toMatchObject([
      { eventId: events[0], rank: 1, dateText: "2025年8月20日至22日", year: 2025, tags: ["调研"] },
      { eventId: events[1], rank: 2, dateText: "", sortDate: new Date("2025-01-01") },
    ]);
    expect(row.entries[0]?.grams).toContain("正文");
  });

  test("says the day alone where the source names no time of it", async () => {
    const report = await newReport("十件大事", [await newEvent("第一件")]);
    const sourceTime = new Date("2026-01-11T16:00:00Z");
    const told = async (sourceDayOnly: boolean) => {
      await database().report.update({ where: { id: report }, data: { sourceTime, sourceDayOnly } });
      const gathered = await inTransaction((tx) => gather(tx, "report", report));
      return EditionContent.parse(gathered?.content);
    };
    expect(await told(true)).toMatchObject({ sourceTime: "2026-01-12" });
    expect(await told(false)).toMatchObject({ sourceTime: "2026-01-11T16:00:00.000Z" });
  });

  test("reads the edit log, not the event's row, which follows later", async () => {
    const event = await newEvent("旧题");
    await inTransaction((tx) =>
      editDocument(tx, event, nobody, (document) => setFields(document, { title: "新题" })),
    );
    await db.owner.query("UPDATE event SET title = '列表里的旧题' WHERE id = $1", [event]);
    const row = await edition((await freezeReport(await newReport("十件大事", [event]))).id);
    expect(row.entries[0]?.title).toBe("新题");
  });
});

describe("freezing again", () => {
  test("reuses the newest edition when nothing changed", async () => {
    const report = await newReport("重复", [await newEvent("一")]);
    const first = await freezeReport(report);
    expect(await freezeReport(report)).toEqual({ ...first, reused: true });
  });

  test("makes the next number when an event changed, and leaves the first as it was", async () => {
    const event = await newEvent("一");
    const report = await newReport("改动", [event]);
    const first = await freezeReport(report);
    const before = await edition(first.id);
    await inTransaction((tx) =>
      editDocument(tx, event, nobody, (document) => setFields(document, { title: "二" })),
    );
    expect(await freezeReport(report)).toMatchObject({ number: 2, reused: false, slug: first.slug });
    expect(await edition(first.id)).toEqual(before);
  });

  test("at once makes one edition", async () => {
    const report = await newReport("同时", [await newEvent("一")]);
    const both = await Promise.all([freezeReport(report), freezeReport(report)]);
    expect(new Set(both.map(({ id }) => id)).size).toBe(1);
    expect(await database().edition.count({ where: { reportId: report } })).toBe(1);
  });

  test("the same content gives the same bytes, whoever gathers it", async () => {
    const report = await newReport("一致", [await newEvent("一", { tags: ["乙", "甲"] })]);
    const hashes = await Promise.all(
      [1, 2].map(() =>
        inTransaction(
          async (tx) =>
            canonicalBytes((await gather(tx, "report", report))?.content as EditionContent).sha256,
        ),
      ),
    );
    expect(hashes[0]).toBe(hashes[1]);
    expect((await freezeReport(report)).sha256).toBe(hashes[0]);
  });
});

describe("what somebody agreed to", () => {
  test("is frozen while it is what the text says", async () => {
    const event = await newEvent("看过");
    const { sha256 } = await freezeEvent(event);
    expect(await freezeEvent(event, sha256)).toMatchObject({ reused: true });
  });

  test("is refused once the text says something else", async () => {
    const event = await newEvent("看过");
    const { sha256 } = await freezeEvent(event);
    await inTransaction((tx) =>
      editDocument(tx, event, nobody, (document) => setFields(document, { place: "北京" })),
    );
    expect(await codesOf(freezeEvent(event, sha256))).toEqual(["changed-since-seen"]);
  });
});

describe("addresses", () => {
  test("two events with one title, frozen at once, get two", async () => {
    const events = [await newEvent("同名的大事"), await newEvent("同名的大事")];
    const slugs = (await Promise.all(events.map((event) => freezeEvent(event)))).map(({ slug }) => slug);
    expect(slugs.sort()).toEqual(["tong-ming-de-da-shi", "tong-ming-de-da-shi-2"]);
  });

  test("a record that has one keeps it", async () => {
    const event = await newEvent("改名之前");
    await database().event.update({ where: { id: event }, data: { slug: "own-address" } });
    expect((await freezeEvent(event)).slug).toBe("own-address");
  });
});

describe("not ready", () => {
  test("a report without title or events", async () => {
    expect(await codesOf(freezeReport(await newReport("", [])))).toEqual([
      "not-ready.no-title",
      "not-ready.no-events",
    ]);
  });

  test("an event without title", async () => {
    expect(await codesOf(freezeEvent(await newEvent("")))).toEqual(["not-ready.no-title"]);
  });

  test("an event in the trash", async () => {
    const event = await newEvent("弃");
    const report = await newReport("含回收站", [event]);
    await database().event.update({ where: { id: event }, data: { trashedAt: new Date() } });
    expect(await codesOf(freezeReport(report))).toEqual(["not-ready.event-in-trash"]);
  });

  test("the place of a picture without a picture, and a picture in the trash", async () => {
    const image = await newImage();
    await database().image.update({ where: { id: image }, data: { trashedAt: new Date() } });
    expect(await codesOf(freezeEvent(await newEvent("缺图", {}, null)))).toEqual([
      "not-ready.picture-missing",
    ]);
    expect(await codesOf(freezeEvent(await newEvent("弃图", {}, image)))).toEqual([
      "not-ready.picture-missing",
    ]);
    expect(await codesOf(freezeEvent(await newEvent("弃题图", { cover: image })))).toEqual([
      "not-ready.cover-missing",
    ]);
  });

  test("nothing at all", async () => {
    expect(await codesOf(freezeEvent("01890a5d-ac96-774b-bcce-b302099a8057"))).toEqual(["not-found"]);
  });
});
