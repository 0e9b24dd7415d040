import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import * as Y from "yjs";
import { createEvent } from "#lib/events/commands/create-event.ts";
import { textOf } from "#lib/events/document.ts";
import { readDocument } from "#lib/events/read-document.ts";
import { database } from "#lib/platform/database.ts";
import { type TestDatabase, testDatabase } from "#lib/platform/test-database.ts";
import { editUser } from "#lib/users/commands/edit-user.ts";
import { endOwnSession } from "#lib/users/commands/end-own-session.ts";
import { clientsOf, type SignedIn, signIn, socketWith, startCollab, stopCollab } from "./test-clients.ts";

let db: TestDatabase;
let place: Awaited<ReturnType<typeof startCollab>>;
let client: ReturnType<typeof clientsOf>;
let editor: SignedIn;
let eventId: string;

beforeAll(async () => {
  vi.spyOn(console, "error").mockImplementation(() => {});
  db = await testDatabase();
  editor = await signIn(db, "editor", "李敏");
  place = await startCollab({ databaseUrl: db.urls.appUrl });
  client = clientsOf(place.siteUrl);
  const made = await createEvent(editor.by, { year: 2020 });
  if (made.ok) eventId = made.value.id;
});
afterAll(() => stopCollab(place));

const type = (document: Y.Doc, words: string) => textOf(document, "title").insert(0, words);
const storedTitle = async () =>
  (await database().$transaction((tx) => readDocument(tx, eventId)))?.fields.title;

/** The status, or the code, with which a websocket ends. */
function knock(path: string, headers: Record<string, string>): Promise<number> {
  const websocket = new (socketWith(headers))(`${place.siteUrl.replace("http", "ws")}${path}`);
  return new Promise((resolve) => {
    let opened = false;
    websocket.addEventListener("open", () => {
      opened = true;
      setTimeout(() => websocket.close(), 300);
    });
    websocket.addEventListener("close", (event) => resolve(opened ? event.code : 0));
  });
}

describe("the door", () => {
  const at = () => `/collab/${eventId}`;
  const good = () => ({ origin: place.siteUrl, cookie: editor.cookie });

  test("opens to a signed-in person from a page of this site", async () => {
    expect(await knock(at(), good())).toBe(1005);
  });

  test("stays shut to a page of another site, to no page, and to other addresses", async () => {
    expect(await knock(at(), { ...good(), origin: "https://evil.example" })).toBe(0);
    expect(await knock(at(), { cookie: good().cookie })).toBe(0);
    expect(await knock("/collab/../admin", good())).toBe(0);
    expect(await knock("/collab/x", good())).toBe(0);
  });

  test("sends away who is not signed in, whose session ended, and whose account is disabled", async () => {
    const ended = await signIn(db, "editor");
    await database().session.update({ where: { id: ended.by.session }, data: { endedAt: new Date() } });
    const disabled = await signIn(db, "editor");
    await database().user.update({ where: { id: disabled.userId }, data: { disabledAt: new Date() } });
    for (const cookie of ["", `${editor.cookie}x`, editor.by.session, ended.cookie, disabled.cookie]) {
      expect(await knock(at(), { ...good(), cookie })).toBe(4401);
    }
  });
});

describe("a document", () => {
  test("is written by an editor, and only read by a reviewer", async () => {
    const writing = client(eventId, editor);
    await writing.until((state) => state.saved && !state.readOnly);
    type(writing.document, "编辑");
    await writing.until((state) => state.saved);
    expect(await storedTitle()).toBe("编辑");
    const reading = client(eventId, await signIn(db, "reviewer"));
    await reading.until((state) => state.saved && state.readOnly);
    expect(textOf(reading.document, "title").toString()).toBe("编辑");
    type(reading.document, "审核");
    await new Promise((done) => setTimeout(done, 300));
    expect(reading.live.state().saved).toBe(false);
    expect(await storedTitle()).toBe("编辑");
  });

  test("of another name than the address is not opened, and one that is missing neither", async () => {
    const missing = "01890a5d-ac96-774b-bcce-b302099a8057";
    const lost = client(missing, editor);
    expect((await lost.until((state) => state.stopped !== null)).stopped).toBe("not-found");
  });

  test("is refused to a tab with an older editor before anything is exchanged", async () => {
    const document = new Y.Doc();
    type(document, "旧");
    const old = client(eventId, editor, { document });
    old.live.provider.configuration.token = "schema 0";
    expect((await old.until((state) => state.stopped !== null)).stopped).toBe("schema");
    expect(textOf(document, "title").toString()).toBe("旧");
    expect(await storedTitle()).not.toContain("旧");
  });

  test("closes for an account that is disabled while it types, and what came after is not stored", async () => {
    const leaving = await signIn(db, "editor", "赵明");
    const typing = client(eventId, leaving);
    await typing.until((state) => state.saved);
    await database().user.update({ where: { id: leaving.userId }, data: { disabledAt: new Date() } });
    type(typing.document, "离职");
    expect((await typing.until((state) => state.stopped !== null)).stopped).toBe("signed-out");
    expect(await storedTitle()).not.toContain("离职");
  });

  test("closes at once when its session ends", async () => {
    const leaving = await signIn(db, "editor");
    const open = client(eventId, leaving);
    await open.until((state) => state.saved);
    expect(await endOwnSession(leaving.by, {})).toMatchObject({ ok: true });
    expect((await open.until((state) => state.stopped !== null)).stopped).toBe("signed-out");
  });

  test("becomes read-only when the role changes", async () => {
    const [changing, administrator] = [await signIn(db, "editor"), await signIn(db, "administrator")];
    const open = client(eventId, changing);
    await open.until((state) => state.saved && !state.readOnly);
    const input = { id: changing.userId, version: 1, name: "改", role: "reviewer" };
    expect(await editUser(administrator.by, input)).toMatchObject({ ok: true });
    await open.until((state) => state.connected && state.readOnly);
  });
});

test("malformed and oversized messages end the connection and store nothing", async () => {
  const rows = () => database().eventUpdate.count({ where: { eventId } });
  const before = await rows();
  for (const garbage of [new Uint8Array([36, 1, 2, 3]), new Uint8Array(3 * 1024 * 1024)]) {
    const open = client(eventId, editor);
    await open.until((state) => state.saved);
    open.live.provider.configuration.websocketProvider.webSocket?.send(garbage);
    await open.until((state) => !state.connected);
    open.live.close();
  }
  expect(await rows()).toBe(before);
});
