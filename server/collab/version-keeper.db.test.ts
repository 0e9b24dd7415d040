import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { createEvent } from "#lib/events/commands/create-event.ts";
import { nameVersion } from "#lib/events/commands/name-version.ts";
import { restoreVersion } from "#lib/events/commands/restore-version.ts";
import { textOf } from "#lib/events/document.ts";
import { emptyFields } from "#lib/events/model.ts";
import { readDocument } from "#lib/events/read-document.ts";
import { database } from "#lib/platform/database.ts";
import { testDatabase } from "#lib/platform/test-database.ts";
import { done } from "#lib/test-access.ts";
import { clientsOf, type SignedIn, signIn, startCollab, stopCollab } from "./test-clients.ts";

let place: Awaited<ReturnType<typeof startCollab>>;
let client: ReturnType<typeof clientsOf>;
let [editor, other]: SignedIn[] = [];

beforeAll(async () => {
  const db = await testDatabase();
  [editor, other] = [await signIn(db, "editor", "李敏"), await signIn(db, "editor", "周海燕")];
  place = await startCollab({
    databaseUrl: db.urls.appUrl,
    versions: { quiet: 1500, longest: 60_000, lookEvery: 100, grace: 200 },
  });
  client = clientsOf(place.siteUrl);
});
afterAll(() => stopCollab(place));

const versionsOf = (eventId: string) =>
  database().version.findMany({ where: { eventId }, orderBy: { number: "asc" } });

async function newEvent(): Promise<string> {
  if (!editor) throw new Error("nobody");
  return (await done(createEvent(editor.by, { year: 2020, fields: { ...emptyFields, title: "提案" } }))).id;
}

test("a version is kept when the last person leaves, not when the first of two does", async () => {
  if (!editor || !other) throw new Error("nobody");
  const id = await newEvent();
  await done(nameVersion(editor.by, { id, name: "初稿" }));
  const [one, two] = [client(id, editor), client(id, other)];
  await Promise.all([one.until((state) => state.saved), two.until((state) => state.saved)]);
  textOf(one.document, "title").insert(2, "办理");
  await one.until((state) => state.saved);
  one.live.close();
  textOf(two.document, "title").insert(4, "情况");
  await two.until((state) => state.saved);
  expect(await versionsOf(id)).toHaveLength(1);
  two.live.close();
  await vi.waitFor(async () => expect(await versionsOf(id)).toHaveLength(2), { timeout: 5000 });
  expect((await versionsOf(id))[1]).toMatchObject({ occasion: "session", madeBy: null });
  expect((await versionsOf(id))[1]?.authors.toSorted()).toEqual([editor.userId, other.userId].toSorted());
});

test("a version is kept after a while without edits, though the event stays open", async () => {
  if (!editor) throw new Error("nobody");
  const id = await newEvent();
  const one = client(id, editor);
  await one.until((state) => state.saved);
  textOf(one.document, "title").insert(2, "办理");
  await vi.waitFor(async () => expect(await versionsOf(id)).toHaveLength(1), { timeout: 8000 });
  textOf(one.document, "title").insert(4, "情况");
  await one.until((state) => state.saved);
  await vi.waitFor(async () => expect(await versionsOf(id)).toHaveLength(2), { timeout: 8000 });
});

test("whoever has the event open sees a restored version at once, and goes on writing in it", async () => {
  if (!editor || !other) throw new Error("nobody");
  const id = await newEvent();
  await done(nameVersion(editor.by, { id, name: "初稿" }));
  const [version] = await versionsOf(id);
  const one = client(id, other);
  await one.until((state) => state.saved);
  textOf(one.document, "title").insert(2, "改坏了");
  await one.until((state) => state.saved);
  await done(restoreVersion(editor.by, { id, version: version?.id }));
  await vi.waitFor(() => expect(textOf(one.document, "title").toString()).toBe("提案"));
  textOf(one.document, "title").insert(2, "办理");
  await one.until((state) => state.saved);
  const text = await database().$transaction((tx) => readDocument(tx, id));
  expect(text?.fields.title).toBe("提案办理");
});
