import { beforeAll, describe, expect, test } from "vitest";
import * as Y from "yjs";
import type { By } from "#lib/command.ts";
import { database } from "#lib/platform/database.ts";
import { type TestDatabase, testDatabase } from "#lib/platform/test-database.ts";
import { publishEdition } from "#lib/publications/commands/publish-edition.ts";
import { newEvent, system } from "#lib/publications/test-subjects.ts";
import { plainText } from "#lib/richtext/plain-text.ts";
import { done } from "#lib/test-access.ts";
import { renameVersion } from "#lib/versions/commands/rename-version.ts";
import { eventsDue, keepSession } from "#lib/versions/due.ts";
import { readVersion } from "#lib/versions/read-version.ts";
import { editEvent } from "./commands/edit-event.ts";
import { nameVersion } from "./commands/name-version.ts";
import { restoreVersion } from "./commands/restore-version.ts";
import { textOf } from "./document.ts";
import { appendUpdate } from "./edit-document.ts";
import { loadDocument, readDocument } from "./read-document.ts";
import { settleEvent } from "./settle.ts";

let db: TestDatabase;
let [li, zhou]: { by: By; userId: string }[] = [];
beforeAll(async () => {
  db = await testDatabase();
  [li, zhou] = await Promise.all(
    ["李敏", "周海燕"].map(async (name) => {
      const { userId, ...by } = await db.by("editor", name);
      return { by, userId };
    }),
  );
});

const versionsOf = (eventId: string) =>
  database().version.findMany({ where: { eventId }, orderBy: { number: "asc" } });
const textNow = async (id: string) => {
  const text = await readDocument(database(), id);
  if (!text) throw new Error("no text");
  return text;
};

/** As live editing does. */
async function type(eventId: string, userId: string | undefined, text: string): Promise<void> {
  const { document } = await loadDocument(database(), eventId);
  const before = Y.encodeStateVector(document);
  const title = textOf(document, "title");
  title.insert(title.length, text);
  const update = Y.encodeStateAsUpdate(document, before);
  await database().$transaction((tx) => appendUpdate(tx, eventId, { id: userId ?? null }, update));
}

describe("a version", () => {
  test("says what the event said, who wrote since the one before, and when it was last changed", async () => {
    const id = await newEvent({ title: "题" });
    await keepSession(id);
    await type(id, li?.userId, "甲");
    await type(id, zhou?.userId, "乙");
    await settleEvent(id);
    await keepSession(id);
    await type(id, zhou?.userId, "丙");
    await keepSession(id);
    const versions = await versionsOf(id);
    expect(versions.map(({ number, authors }) => [number, authors.toSorted()])).toEqual([
      [1, []],
      [2, [li?.userId, zhou?.userId].toSorted()],
      [3, [zhou?.userId]],
    ]);
    expect(
      versions.map(({ content }) => readVersion(content)).map((said) => "body" in said && said.fields.title),
    ).toEqual(["题", "题甲乙", "题甲乙丙"]);
    const { updatedAt } = await database().event.findUniqueOrThrow({ where: { id } });
    expect(versions.at(-1)?.changedAt).toEqual(updatedAt);
  });

  test("knows the authors of edits that were compacted before it was kept", async () => {
    const id = await newEvent();
    await keepSession(id);
    await type(id, li?.userId, "甲");
    expect(await settleEvent(id, 1)).toBe(1);
    await type(id, zhou?.userId, "乙");
    expect(await settleEvent(id, 1)).toBe(1);
    await keepSession(id);
    expect((await versionsOf(id)).at(-1)?.authors.toSorted()).toEqual([li?.userId, zhou?.userId].toSorted());
  });

  test("is not made twice of the same content", async () => {
    const id = await newEvent();
    await keepSession(id);
    await keepSession(id);
    await type(id, li?.userId, "");
    await keepSession(id);
    expect(await versionsOf(id)).toHaveLength(1);
  });

  test("named gives the newest one the name when nothing has changed, else makes one", async () => {
    const id = await newEvent();
    await keepSession(id);
    if (!li) throw new Error("nobody");
    await done(nameVersion(li.by, { id, name: " 送审  前 " }));
    await done(editEvent(li.by, { id, fields: { place: "海州市" } }));
    await done(nameVersion(li.by, { id, name: "改了地点" }));
    expect((await versionsOf(id)).map(({ name, occasion }) => [name, occasion])).toEqual([
      ["送审 前", "session"],
      ["改了地点", "named"],
    ]);
    expect(await nameVersion(li.by, { id, name: " " })).toMatchObject({
      ok: false,
      problems: [{ code: "version.name-needed" }],
    });
  });

  test("can be named later, and by nobody be changed otherwise", async () => {
    const id = await newEvent();
    await keepSession(id);
    const [version] = await versionsOf(id);
    if (!li || !version) throw new Error("nobody");
    await done(renameVersion(li.by, { id: version.id, name: "初稿" }));
    expect((await versionsOf(id))[0]).toMatchObject({ name: "初稿", namedBy: li.userId });
  });

  test("is kept when the event is published", async () => {
    const id = await newEvent();
    if (!li) throw new Error("nobody");
    await done(publishEdition(li.by, { kind: "event", id, at: null }));
    expect(await versionsOf(id)).toMatchObject([{ occasion: "publish", madeBy: li.userId }]);
  });
});

describe("restoring a version", () => {
  test("brings back text, fields and body, keeps what was there, and can be restored from", async () => {
    if (!li) throw new Error("nobody");
    const id = await newEvent({ title: "原来的题目", tags: ["提案"] });
    await keepSession(id);
    const [first] = await versionsOf(id);
    const before = await textNow(id);
    await done(
      editEvent(li.by, {
        id,
        fields: { title: "改坏了", tags: [] },
        body: { type: "doc", content: [] },
      }),
    );
    await done(restoreVersion(li.by, { id, version: first?.id }));
    expect(await textNow(id)).toEqual(before);
    const versions = await versionsOf(id);
    expect(versions.map(({ occasion }) => occasion)).toEqual(["session", "replaced", "restored"]);
    await done(restoreVersion(li.by, { id, version: versions[1]?.id }));
    expect((await textNow(id)).fields.title).toBe("改坏了");
    expect(plainText((await textNow(id)).body)).toBe("");
    const audit = await database().auditEntry.findMany({
      where: { action: "event.restore-version", subjectId: id },
    });
    expect(audit).toHaveLength(2);
  });

  test("is told apart from nothing to restore", async () => {
    if (!li) throw new Error("nobody");
    const id = await newEvent();
    await keepSession(id);
    const [version] = await versionsOf(id);
    expect(await restoreVersion(li.by, { id, version: version?.id })).toMatchObject({
      ok: false,
      problems: [{ code: "version.is-newest" }],
    });
  });
});

describe("a session is over", () => {
  test("when nobody has edited for a while, and not before", async () => {
    const id = await newEvent();
    const day = 86_400_000;
    expect(await eventsDue({ quiet: day, longest: day })).not.toContain(id);
    expect(await eventsDue({ quiet: 0, longest: day })).toContain(id);
    await keepSession(id);
    expect(await eventsDue({ quiet: 0, longest: day })).not.toContain(id);
  });

  test("and leaves an event alone that was only read", async () => {
    const id = await newEvent();
    const state = () =>
      database().$queryRaw`SELECT xmin::text, unversioned FROM event WHERE id = ${id}::uuid`;
    await keepSession(id);
    const before = await state();
    await keepSession(id);
    expect(await state()).toEqual(before);
    await type(id, li?.userId, "又写");
    await keepSession(id);
    expect(await versionsOf(id)).toHaveLength(2);
    expect(await state()).not.toEqual(before);
  });

  test("and those that were edited last come first", async () => {
    const [older, newer] = [await newEvent(), await newEvent()];
    const due = await eventsDue({ quiet: 0, longest: 86_400_000 });
    expect(due.indexOf(newer)).toBeLessThan(due.indexOf(older));
    expect(due).toContain(newer);
  });

  test("in parts, when editing goes on for long", async () => {
    const id = await newEvent();
    const day = 86_400_000;
    await keepSession(id);
    await type(id, li?.userId, "又写");
    await settleEvent(id);
    expect(await eventsDue({ quiet: day, longest: day })).not.toContain(id);
    expect(await eventsDue({ quiet: day, longest: -1000 })).toContain(id);
  });
});

test("the system names versions too", async () => {
  const id = await newEvent();
  await done(nameVersion(system, { id, name: "导入后" }));
  expect(await versionsOf(id)).toHaveLength(1);
});
