import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import * as Y from "yjs";
import { addComment } from "#lib/comments/commands/add-comment.ts";
import { createEvent } from "#lib/events/commands/create-event.ts";
import { editEvent } from "#lib/events/commands/edit-event.ts";
import { restoreEvent } from "#lib/events/commands/restore-event.ts";
import { trashEvent } from "#lib/events/commands/trash-event.ts";
import { textOf } from "#lib/events/document.ts";
import { emptyFields } from "#lib/events/model.ts";
import { readDocument } from "#lib/events/read-document.ts";
import { settleEvent } from "#lib/events/settle.ts";
import { database } from "#lib/platform/database.ts";
import { type TestDatabase, testDatabase } from "#lib/platform/test-database.ts";
import { clientsOf, type SignedIn, signIn, startCollab, stopCollab } from "./test-clients.ts";

let db: TestDatabase;
let place: Awaited<ReturnType<typeof startCollab>>;
let client: ReturnType<typeof clientsOf>;
let editor: SignedIn;

beforeAll(async () => {
  vi.spyOn(console, "error").mockImplementation(() => {});
  db = await testDatabase();
  editor = await signIn(db, "editor", "李敏");
  place = await startCollab({ databaseUrl: db.urls.appUrl });
  client = clientsOf(place.siteUrl);
});
afterAll(() => stopCollab(place));

async function newEvent(title = ""): Promise<string> {
  const made = await createEvent(editor.by, { year: 2020, fields: { ...emptyFields, title } });
  if (!made.ok) throw new Error(made.problems[0]?.code);
  return made.value.id;
}

const type = (document: Y.Doc, words: string) =>
  textOf(document, "title").insert(textOf(document, "title").length, words);
const titleOf = (document: Y.Doc) => textOf(document, "title").toString();
const storedTitle = async (id: string) =>
  (await database().$transaction((tx) => readDocument(tx, id)))?.fields.title;

describe("two people", () => {
  test("see what the other types, and it is stored with its author when it counts as saved", async () => {
    const id = await newEvent("提案");
    const other = await signIn(db, "administrator", "王建华");
    const [one, two] = [client(id, editor), client(id, other)];
    await Promise.all([one.until((state) => state.saved), two.until((state) => state.saved)]);
    type(one.document, "八十二件");
    await one.until((state) => state.saved);
    expect(await storedTitle(id)).toBe("提案八十二件");
    await vi.waitFor(() => expect(titleOf(two.document)).toBe("提案八十二件"));
    type(two.document, "。");
    await two.until((state) => state.saved);
    const rows = await database().eventUpdate.findMany({ where: { eventId: id }, orderBy: { id: "asc" } });
    expect(rows.map((row) => row.authorId)).toEqual([editor.userId, editor.userId, other.userId]);
  });

  test("are shown to each other under the names of their accounts, whatever a browser claims", async () => {
    const id = await newEvent();
    const [one, two] = [client(id, editor), client(id, await signIn(db, "editor", "周海燕"))];
    await Promise.all([one.until((state) => state.saved), two.until((state) => state.saved)]);
    one.live.provider.setAwarenessField("user", { name: "主任", color: "red", id: "0" });
    one.live.provider.setAwarenessField("bulk", "x".repeat(100_000));
    const seen = () => two.live.provider.awareness?.getStates().get(one.document.clientID);
    await vi.waitFor(() => expect(seen()?.user).toMatchObject({ name: "李敏", id: editor.userId }));
    expect(seen()).not.toHaveProperty("bulk");
  });

  test("and a command at once lose nothing", async () => {
    const id = await newEvent("甲");
    const one = client(id, editor);
    await one.until((state) => state.saved);
    type(one.document, "乙");
    await editEvent(editor.by, { id, fields: { place: "南宁" } });
    await vi.waitFor(() => expect(textOf(one.document, "place").toString()).toBe("南宁"));
    await one.until((state) => state.saved);
    expect(await storedTitle(id)).toBe("甲乙");
  });
});

test("a comment is told to those who have the event open, and to nobody else", async () => {
  const [id, other] = [await newEvent(), await newEvent()];
  const [one, two] = [client(id, editor), client(other, editor)];
  await Promise.all([one.until((state) => state.saved), two.until((state) => state.saved)]);
  const told: string[] = [];
  one.live.provider.on("stateless", ({ payload }: { payload: string }) => told.push(`one ${payload}`));
  two.live.provider.on("stateless", ({ payload }: { payload: string }) => told.push(`two ${payload}`));
  const place = { start: "AA==", end: "AQ==", quote: "提案" };
  await addComment(editor.by, { id: randomUUID(), event: id, ...place, text: "请核对" });
  await vi.waitFor(() => expect(told).toEqual(["one comments"]));
});

describe("the row of an event", () => {
  test("follows what is typed, with who and when", async () => {
    const id = await newEvent();
    const one = client(id, await signIn(db, "editor", "周海燕"));
    await one.until((state) => state.saved);
    type(one.document, "协商计划");
    const row = () => database().event.findUniqueOrThrow({ where: { id } });
    await vi.waitFor(async () => expect((await row()).title).toBe("协商计划"), 5000);
    expect((await row()).grams).toContain("协商");
    expect((await row()).updatedBy).not.toBe(editor.userId);
  });

  test("that a killed process left behind is brought up when another starts", async () => {
    const id = await newEvent();
    const update = new Y.Doc();
    type(update, "断电之前");
    await database().eventUpdate.create({
      data: { eventId: id, update: new Uint8Array(Y.encodeStateAsUpdate(update)), authorId: editor.userId },
    });
    const another = await startCollab({ databaseUrl: db.urls.appUrl });
    const row = () => database().event.findUniqueOrThrow({ where: { id } });
    await vi.waitFor(async () => expect((await row()).title).toBe("断电之前"), 5000);
    await stopCollab(another);
  });
});

describe("the audit log", () => {
  const linesOf = (id: string) =>
    database().auditEntry.findMany({ where: { subjectId: id }, orderBy: { id: "asc" } });

  test("says once of each person who typed that they wrote in the event, and of a command only what it did", async () => {
    const id = await newEvent("提案");
    const other = await signIn(db, "administrator", "王建华");
    const [one, two] = [client(id, editor), client(id, other)];
    await Promise.all([one.until((state) => state.saved), two.until((state) => state.saved)]);
    for (const word of ["八", "十", "二", "件"]) {
      type(one.document, word);
      await one.until((state) => state.saved);
      await settleEvent(id, 2);
    }
    await editEvent(other.by, { id, fields: { place: "南宁" } });
    await settleEvent(id);
    const lines = await linesOf(id);
    expect(lines.map(({ action, actorName }) => [action, actorName])).toEqual([
      ["event.create", "李敏"],
      ["event.write", "李敏"],
      ["event.edit", "王建华"],
    ]);
    expect(lines[1]).toMatchObject({ actorId: editor.userId, subject: "event", title: "提案八" });
    type(two.document, "。");
    await two.until((state) => state.saved);
    await vi.waitFor(async () => expect(await linesOf(id)).toHaveLength(4), 5000);
    expect((await linesOf(id)).at(-1)).toMatchObject({ action: "event.write", actorName: "王建华" });
  });

  test("says it of what a killed process left behind", async () => {
    const id = await newEvent();
    const update = new Y.Doc();
    type(update, "断电之前");
    const { userId: authorId, by } = editor;
    await database().eventUpdate.create({
      data: {
        eventId: id,
        update: new Uint8Array(Y.encodeStateAsUpdate(update)),
        authorId,
        sessionId: by.session,
        at: new Date("2026-05-12T02:00:00Z"),
      },
    });
    const another = await startCollab({ databaseUrl: db.urls.appUrl });
    await vi.waitFor(
      async () =>
        expect((await linesOf(id)).at(-1)).toMatchObject({
          action: "event.write",
          at: new Date("2026-05-12T02:00:00Z"),
        }),
      5000,
    );
    await stopCollab(another);
  });

  test("says nothing of who only looked", async () => {
    const id = await newEvent();
    const one = client(id, editor);
    await one.until((state) => state.saved);
    one.live.close();
    await settleEvent(id, 1);
    expect((await linesOf(id)).map(({ action }) => action)).toEqual(["event.create"]);
  });
});

describe("compaction while people type", () => {
  test("loses nothing", async () => {
    const id = await newEvent();
    const clients = [client(id, editor), client(id, editor)];
    await Promise.all(clients.map((each) => each.until((state) => state.saved)));
    const words = Array.from({ length: 60 }, (_, i) => `〔${i}〕`);
    for (const [i, word] of words.entries()) {
      type((clients[i % 2] as (typeof clients)[0]).document, word);
      if (i % 4 === 0) await settleEvent(id, 1);
      else await new Promise((done) => setTimeout(done, 3));
    }
    await Promise.all(clients.map((each) => each.until((state) => state.saved)));
    const title = await storedTitle(id);
    for (const word of words) expect(title).toContain(word);
    expect(await database().eventSnapshot.count({ where: { eventId: id } })).toBeGreaterThan(5);
  });

  test("happens when the last browser leaves, and the text stays", async () => {
    const id = await newEvent();
    const one = client(id, editor);
    await one.until((state) => state.saved);
    for (let i = 0; i < 30; i++) {
      type(one.document, "字");
      await one.until((state) => state.saved);
    }
    one.live.close();
    await vi.waitFor(
      async () => expect(await database().eventUpdate.count({ where: { eventId: id } })).toBe(0),
      5000,
    );
    expect(await storedTitle(id)).toBe("字".repeat(30));
  });
});

describe("the trash", () => {
  test("takes an open document away from writers until it is restored", async () => {
    const id = await newEvent("甲");
    const one = client(id, editor);
    await one.until((state) => state.saved);
    await trashEvent(editor.by, { id });
    await one.until((state) => state.trashed && state.connected);
    type(one.document, "乙");
    await new Promise((done) => setTimeout(done, 200));
    expect(one.live.state()).toMatchObject({ saved: false, readOnly: true });
    expect(await storedTitle(id)).toBe("甲");
    await restoreEvent(editor.by, { id });
    await one.until((state) => state.connected && !state.readOnly && state.saved);
    expect(await storedTitle(id)).toBe("甲乙");
  });
});
