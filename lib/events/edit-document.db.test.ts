import { beforeAll, describe, expect, test } from "vitest";
import type { By } from "#lib/command.ts";
import { database } from "#lib/platform/database.ts";
import { type TestDatabase, testDatabase } from "#lib/platform/test-database.ts";
import { createEvent } from "./commands/create-event.ts";
import { editEvent } from "./commands/edit-event.ts";
import { restoreEvent } from "./commands/restore-event.ts";
import { setSlug } from "./commands/set-slug.ts";
import { trashEvent } from "./commands/trash-event.ts";
import { bodyOf, setText, textOf } from "./document.ts";
import { editDocument } from "./edit-document.ts";
import { emptyFields } from "./model.ts";
import { readDocument } from "./read-document.ts";
import { settleEvent, staleEvents } from "./settle.ts";

let db: TestDatabase;
let editor: By & { session: string; userId: string };

beforeAll(async () => {
  db = await testDatabase();
  editor = await db.by("editor", "李敏");
});

const paragraph = (text: string) => ({
  type: "paragraph" as const,
  content: [{ type: "text" as const, text }],
});

async function newEvent(title = "提交集体提案", by: By = editor): Promise<string> {
  const body = { type: "doc" as const, content: [paragraph("委员提交提案 82 件。")] };
  const made = await createEvent(by, { year: 2020, fields: { ...emptyFields, title }, body });
  if (!made.ok) throw new Error(made.problems[0]?.code);
  return made.value.id;
}

const read = (id: string) => database().$transaction((tx) => readDocument(tx, id));
const row = (id: string) => database().event.findUniqueOrThrow({ where: { id } });

describe("a new event", () => {
  test("has its text in the log and in its row, and can be searched", async () => {
    const id = await newEvent();
    expect((await read(id))?.fields.title).toBe("提交集体提案");
    expect(await row(id)).toMatchObject({
      title: "提交集体提案",
      year: 2020,
      createdBy: editor.userId,
      projected: 1,
    });
    expect((await row(id)).grams).toContain("提案");
  });

  test("is made by writers and refused to a reviewer", async () => {
    expect(await createEvent(await db.by("reviewer"), { year: 2020 })).toMatchObject({
      problems: [{ code: "forbidden" }],
    });
  });

  test("there is none to read under another id", async () => {
    expect(await read("01890a5d-ac96-774b-bcce-b302099a8057")).toBeNull();
  });
});

describe("editing by command", () => {
  test("ten commands at once on one event lose nothing", async () => {
    const id = await newEvent("");
    const add = (word: string) =>
      database().$transaction((tx) =>
        editDocument(tx, id, { id: editor.userId }, (document) => textOf(document, "title").insert(0, word)),
      );
    const words = [..."一二三四五六七八九十"];
    await Promise.all(words.map(add));
    expect([...((await read(id))?.fields.title ?? "")].sort()).toEqual(words.sort());
    expect((await row(id)).title).toBe((await read(id))?.fields.title);
    expect(await staleEvents()).not.toContain(id);
  });

  test("an edit that fails leaves the log as it was", async () => {
    const id = await newEvent();
    const failing = database().$transaction(async (tx) => {
      await editDocument(tx, id, { id: null }, (document) => setText(textOf(document, "title"), "半截"));
      throw new Error("later fault");
    });
    await expect(failing).rejects.toThrow("later fault");
    expect((await read(id))?.fields.title).toBe("提交集体提案");
  });

  test("fills the row: date, year, channel, pictures and tags that exist", async () => {
    const id = await newEvent();
    const channel = await database().channel.create({ data: { slug: "ta", name: "提案工作" } });
    const image = await database().image.create({
      data: {
        sha256: "a".repeat(64),
        mime: "image/png",
        bytes: 1,
        width: 1,
        height: 1,
        fileName: "a.png",
        colour: "#000000",
      },
    });
    const gone = "01890a5d-ac96-774b-bcce-b302099a8057";
    const figure = (image: string) => ({
      type: "figure" as const,
      attrs: { image, alt: "", credit: "", layout: "single" },
    });
    const done = await editEvent(editor, {
      id,
      fields: {
        date: { start: "2021-03-01", end: "2021-04-01", precision: "month" },
        channel: channel.id,
        cover: image.id,
        tags: ["提案"],
      },
      body: { type: "doc", content: [figure(image.id), figure(gone)] },
    });
    expect(done).toMatchObject({ ok: true });
    expect(await row(id)).toMatchObject({
      year: 2021,
      precision: "month",
      channelId: channel.id,
      coverId: image.id,
    });
    const uses = await database().imageUse.findMany({ where: { eventId: id } });
    expect(uses.map((use) => use.imageId)).toEqual([image.id]);
    expect(await database().tag.count({ where: { name: "提案" } })).toBe(1);
    await database().channel.delete({ where: { id: channel.id } });
    await editEvent(editor, { id, fields: { cover: null }, body: { type: "doc", content: [] } });
    expect(await row(id)).toMatchObject({ channelId: null, coverId: null });
    expect(await database().imageUse.count({ where: { eventId: id } })).toBe(0);
  });

  test("an end before its start is answered with the field", async () => {
    const id = await newEvent();
    const date = { start: "2021-03-02", end: "2021-03-01", precision: "day" };
    expect(await editEvent(editor, { id, fields: { date } })).toMatchObject({
      problems: [{ code: "event.date-order", field: "fields.date.end" }],
    });
  });
});

describe("compaction", () => {
  test("keeps the text, takes away the rows it merged, and leaves one that came meanwhile", async () => {
    const id = await newEvent();
    await editEvent(editor, { id, fields: { title: "甲" } });
    await editEvent(editor, { id, fields: { title: "甲乙" } });
    expect(await settleEvent(id, 4)).toBe(0);
    expect(await settleEvent(id, 1)).toBe(3);
    expect(await database().eventUpdate.count({ where: { eventId: id } })).toBe(0);
    expect((await read(id))?.fields.title).toBe("甲乙");
    expect(await row(id)).toMatchObject({ title: "甲乙", projected: 0, updatedBy: editor.userId });
    await editEvent(editor, { id, fields: { title: "甲乙丙" } });
    expect((await read(id))?.fields.title).toBe("甲乙丙");
    expect(await staleEvents()).not.toContain(id);
  });

  test("twenty at once, with edits between, lose nothing", async () => {
    const id = await newEvent("");
    const words = [..."甲乙丙丁戊己庚辛壬癸"];
    const edits = words.flatMap((word) => [
      database().$transaction((tx) =>
        editDocument(tx, id, { id: null }, (document) => textOf(document, "title").insert(0, word)),
      ),
      settleEvent(id, 1),
      settleEvent(id, 1),
    ]);
    await Promise.all(edits);
    expect([...((await read(id))?.fields.title ?? "")].sort()).toEqual(words.sort());
    expect((await read(id))?.body.content).toHaveLength(1);
  });
});

describe("the trash", () => {
  test("a trashed event is not edited until it is restored", async () => {
    const id = await newEvent();
    expect(await trashEvent(editor, { id })).toMatchObject({ ok: true });
    expect(await editEvent(editor, { id, fields: { title: "改" } })).toMatchObject({
      problems: [{ code: "event.trashed" }],
    });
    expect(await trashEvent(editor, { id })).toMatchObject({ problems: [{ code: "not-found" }] });
    expect(await restoreEvent(editor, { id })).toMatchObject({ ok: true });
    expect(await editEvent(editor, { id, fields: { title: "改" } })).toMatchObject({ ok: true });
  });

  test("an event that a report ranks stays out of it", async () => {
    const id = await newEvent();
    const report = await database().report.create({
      data: { year: 2020, title: "十件履职大事", introduction: { type: "doc", content: [] } },
    });
    await database().rankedEvent.create({ data: { reportId: report.id, eventId: id, rank: 1 } });
    expect(await trashEvent(editor, { id })).toMatchObject({
      problems: [{ code: "event.ranked", values: { report: "十件履职大事" } }],
    });
  });
});

describe("an address", () => {
  test("goes to the first event that takes it, and never to another", async () => {
    const [first, second] = [await newEvent(), await newEvent()];
    expect(await setSlug(editor, { id: first, slug: "Ti-An-2020" })).toMatchObject({ ok: true });
    expect(await setSlug(editor, { id: second, slug: "ti-an-2020" })).toMatchObject({
      problems: [{ code: "slug-taken", field: "slug" }],
    });
    expect(await setSlug(editor, { id: first, slug: "ti-an" })).toMatchObject({ ok: true });
    expect(await setSlug(editor, { id: second, slug: "ti-an-2020" })).toMatchObject({ ok: false });
    expect(await setSlug(editor, { id: first, slug: "提案" })).toMatchObject({
      problems: [{ field: "slug" }],
    });
  });
});

test("a document of this event alone is changed", async () => {
  const [first, second] = [await newEvent(), await newEvent()];
  await database().$transaction((tx) =>
    editDocument(tx, first, { id: null }, (document) => bodyOf(document).delete(0, 1)),
  );
  expect((await read(first))?.body.content).toEqual([]);
  expect((await read(second))?.body.content).toHaveLength(1);
});
