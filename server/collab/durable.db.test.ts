import { connect, createServer, type Server, type Socket } from "node:net";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import type * as Y from "yjs";
import { createEvent } from "#lib/events/commands/create-event.ts";
import { textOf } from "#lib/events/document.ts";
import { readDocument } from "#lib/events/read-document.ts";
import { database } from "#lib/platform/database.ts";
import { type TestDatabase, testDatabase } from "#lib/platform/test-database.ts";
import { clientsOf, type SignedIn, signIn, startCollab, stopCollab } from "./test-clients.ts";

/** A line to the database that can hold back what the database answers, or be cut. */
interface Line {
  url: string;
  server: Server;
  holdAnswers(hold: boolean): void;
  cut(): void;
}

let db: TestDatabase;
let line: Line;
let place: Awaited<ReturnType<typeof startCollab>>;
let client: ReturnType<typeof clientsOf>;
let editor: SignedIn;

beforeAll(async () => {
  vi.spyOn(console, "error").mockImplementation(() => {});
  db = await testDatabase();
  editor = await signIn(db, "editor", "李敏");
  line = await openLine(db.urls.appUrl);
  place = await startCollab({ databaseUrl: line.url });
  client = clientsOf(place.siteUrl);
});
afterEach(() => line.holdAnswers(false));
afterAll(async () => {
  await stopCollab(place);
  line.server.close();
});

async function openLine(databaseUrl: string): Promise<Line> {
  const { hostname, port } = new URL(databaseUrl);
  const pairs = new Set<{ near: Socket; far: Socket }>();
  let held = false;
  const server = createServer((near) => {
    const far = connect(Number(port), hostname);
    const pair = { near, far };
    pairs.add(pair);
    near.pipe(far);
    far.on("data", async (data) => {
      while (held) await new Promise((done) => setTimeout(done, 5));
      near.write(data);
    });
    for (const end of [near, far]) {
      end.on("error", () => {});
      end.on("close", () => {
        near.destroy();
        far.destroy();
        pairs.delete(pair);
      });
    }
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const url = new URL(databaseUrl);
  url.port = String((server.address() as { port: number }).port);
  return {
    url: url.href,
    server,
    holdAnswers: (hold) => {
      held = hold;
    },
    cut: () => {
      for (const { near, far } of pairs) {
        near.destroy();
        far.destroy();
      }
    },
  };
}

async function openEvent() {
  const made = await createEvent(editor.by, { year: 2020 });
  if (!made.ok) throw new Error("not made");
  const one = client(made.value.id, editor);
  await one.until((state) => state.saved);
  return { id: made.value.id, one };
}

const type = (document: Y.Doc, words: string) => textOf(document, "title").insert(0, words);
const storedTitle = async (id: string) =>
  (await database().$transaction((tx) => readDocument(tx, id)))?.fields.title;
const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

describe("an edit", () => {
  test("does not count as saved, nor reach others, before its commit is answered", async () => {
    const { id, one } = await openEvent();
    const two = client(id, editor);
    await two.until((state) => state.saved);
    line.holdAnswers(true);
    type(one.document, "未定");
    await pause(300);
    expect(one.live.state().saved).toBe(false);
    expect(textOf(two.document, "title").toString()).toBe("");
    line.holdAnswers(false);
    await one.until((state) => state.saved);
    expect(await storedTitle(id)).toBe("未定");
    await vi.waitFor(() => expect(textOf(two.document, "title").toString()).toBe("未定"));
  });

  test("whose connection to the database is cut between append and answer is sent again, and stays once", async () => {
    const { id, one } = await openEvent();
    line.holdAnswers(true);
    type(one.document, "断");
    await pause(200);
    line.cut();
    line.holdAnswers(false);
    await one.until((state) => !state.connected);
    expect(one.live.state().saved).toBe(false);
    await one.until((state) => state.connected && state.saved);
    expect(await storedTitle(id)).toBe("断");
  });

  test("made while the connection is away is stored once it is back", async () => {
    const { id, one } = await openEvent();
    for (let i = 0; i < 5; i++) {
      type(one.document, `〔${i}〕`);
      line.cut();
      await pause(20);
    }
    await one.until((state) => state.connected && state.saved);
    for (let i = 0; i < 5; i++) expect(await storedTitle(id)).toContain(`〔${i}〕`);
  });
});

test("a line that answers nothing counts as cut, and what was typed is stored once it answers again", async () => {
  const { id } = await openEvent();
  const one = client(id, editor, { patience: 300 });
  await one.until((state) => state.saved);
  line.holdAnswers(true);
  type(one.document, "无声");
  await one.until((state) => !state.connected);
  expect(one.live.state().saved).toBe(false);
  line.holdAnswers(false);
  await one.until((state) => state.connected && state.saved);
  expect(await storedTitle(id)).toBe("无声");
});

test("a line that was cut without a word is noticed though nothing is typed, and taken up again", async () => {
  const { id } = await openEvent();
  const near = await openLine(place.siteUrl);
  const through = clientsOf(near.url.replace(/\/$/, ""));
  const one = through(id, editor, { origin: place.siteUrl, heartbeat: { quiet: 200, answer: 200 } });
  await one.until((state) => state.saved);
  await pause(700);
  expect(one.live.state().connected).toBe(true);
  near.holdAnswers(true);
  await one.until((state) => !state.connected);
  near.cut();
  near.holdAnswers(false);
  await one.until((state) => state.connected && state.saved);
  one.live.close();
  near.server.close();
});

test("many who type at once share commits", async () => {
  const { id, one } = await openEvent();
  const more = Array.from({ length: 9 }, () => client(id, editor));
  await Promise.all(more.map((each) => each.until((state) => state.saved)));
  const everybody = [one, ...more];
  line.holdAnswers(true);
  for (const each of everybody) type(each.document, "字");
  await pause(200);
  line.holdAnswers(false);
  await Promise.all(everybody.map((each) => each.until((state) => state.saved)));
  const { rows } = await db.owner.query<{ commits: string }>(
    "SELECT count(DISTINCT xmin::text) AS commits FROM event_update WHERE event_id = $1 AND author_id IS NOT NULL",
    [id],
  );
  expect(await storedTitle(id)).toBe("字".repeat(10));
  // The event's own, that of the first who typed, and one for all the others.
  expect(Number(rows[0]?.commits)).toBeLessThanOrEqual(4);
});
