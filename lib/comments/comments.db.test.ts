import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import type { By } from "#lib/command.ts";
import { freeze } from "#lib/editions/freeze.ts";
import { addEvent } from "#lib/events/add-event.ts";
import { trashEvent } from "#lib/events/commands/trash-event.ts";
import { emptyFields } from "#lib/events/model.ts";
import { database } from "#lib/platform/database.ts";
import { type TestDatabase, testDatabase } from "#lib/platform/test-database.ts";
import { addComment } from "./commands/add-comment.ts";
import { answerComment } from "./commands/answer-comment.ts";
import { reopenComment } from "./commands/reopen-comment.ts";
import { resolveComment } from "./commands/resolve-comment.ts";
import { commentsOf } from "./queries.ts";

let db: TestDatabase;
let reviewer: By & { userId: string };
let editor: By & { userId: string };
let auditor: By;

beforeAll(async () => {
  db = await testDatabase();
  reviewer = await db.by("reviewer", "周海燕");
  editor = await db.by("editor", "李敏");
  auditor = await db.by("auditor");
});

const newEvent = (title = "题目") =>
  database().$transaction((tx) =>
    addEvent(tx, { id: null }, { year: 2025, fields: { ...emptyFields, title } }),
  );
const place = { start: "AA==", end: "AQ==", quote: "委员到会" };
const comment = (event: string, text = "请核对名单") => ({ id: randomUUID(), event, ...place, text });

async function thread(event: string): Promise<string> {
  const input = comment(event);
  await addComment(reviewer, input);
  return input.id;
}

describe("a comment", () => {
  test("bears who wrote it, also of somebody who may not edit; an auditor reads and does not write", async () => {
    const event = await newEvent();
    await thread(event);
    expect(await addComment(auditor, comment(event))).toMatchObject({ problems: [{ code: "forbidden" }] });
    expect(await commentsOf(event)).toMatchObject([
      { ...place, resolved: null, lines: [{ name: "周海燕", author: reviewer.userId, text: "请核对名单" }] },
    ]);
  });

  test("that is sent again because its answer got lost is there once; another's id is not taken over", async () => {
    const event = await newEvent();
    const input = comment(event);
    await addComment(reviewer, input);
    expect(await addComment(reviewer, input)).toMatchObject({ ok: true });
    expect(await addComment(editor, { ...input, text: "别的话" })).toMatchObject({ ok: false });
    expect((await commentsOf(event)).flatMap(({ lines }) => lines.map(({ text }) => text))).toEqual([
      "请核对名单",
    ]);
  });

  test("is answered and resolved; an answer opens it again", async () => {
    const event = await newEvent();
    const id = await thread(event);
    await answerComment(editor, { id: randomUUID(), thread: id, text: "已按名单改" });
    expect(await resolveComment(editor, { thread: id })).toMatchObject({ ok: true });
    expect(await resolveComment(editor, { thread: id })).toMatchObject({ ok: false });
    expect(await commentsOf(event)).toMatchObject([
      { resolved: { name: "李敏" }, lines: [{}, { name: "李敏" }] },
    ]);
    await answerComment(reviewer, { id: randomUUID(), thread: id, text: "还差一位" });
    expect((await commentsOf(event))[0]?.resolved).toBeNull();
    expect(await reopenComment(editor, { thread: id })).toMatchObject({ ok: false });
  });

  test("that was answered and resolved stays so when the same answer arrives once more", async () => {
    const event = await newEvent();
    const id = await thread(event);
    const answer = { id: randomUUID(), thread: id, text: "已按名单改" };
    await answerComment(editor, answer);
    await resolveComment(reviewer, { thread: id });
    expect(await answerComment(editor, answer)).toMatchObject({ ok: true });
    expect(await commentsOf(event)).toMatchObject([{ resolved: { name: "周海燕" }, lines: [{}, {}] }]);
  });

  test("is hidden with its event in the trash, where nothing can be added", async () => {
    const event = await newEvent();
    const id = await thread(event);
    await trashEvent(editor, { id: event });
    expect(await commentsOf(event)).toEqual([]);
    expect(await addComment(editor, comment(event))).toMatchObject({ problems: [{ code: "event.trashed" }] });
    const answer = { id: randomUUID(), thread: id, text: "还在吗" };
    expect(await answerComment(editor, answer)).toMatchObject({ problems: [{ code: "event.trashed" }] });
  });

  test("is told to those who have the event open, by the event's id", async () => {
    const event = await newEvent();
    const told: string[] = [];
    db.app.on("notification", ({ payload }) => told.push(payload ?? ""));
    await db.app.query("LISTEN dashiji_comment");
    await thread(event);
    await db.app.query("SELECT 1");
    expect(told).toEqual([event]);
  });
});

describe("nothing of comments leaves the desk", () => {
  test("freezing has no trace of them: the same bytes with and without", async () => {
    const event = await newEvent("请人核对");
    const frozen = () =>
      database().$transaction((tx) => freeze(tx, { kind: "event", id: event }, { by: null }));
    const before = await frozen();
    await thread(event);
    expect(await frozen()).toMatchObject({ sha256: before.sha256, reused: true });
  });

  test("visitors' role can't read the table", async () => {
    await expect(db.public.query("SELECT * FROM comment")).rejects.toMatchObject({ code: "42501" });
  });

  test("what was said, by whom and where, is never changed or removed", async () => {
    const id = await thread(await newEvent());
    const forbidden = { code: "42501" };
    await expect(db.app.query("UPDATE comment SET text = '改' WHERE id = $1", [id])).rejects.toMatchObject(
      forbidden,
    );
    await expect(
      db.app.query("UPDATE comment SET author_id = $1 WHERE id = $2", [editor.userId, id]),
    ).rejects.toMatchObject(forbidden);
    await expect(db.app.query("DELETE FROM comment WHERE id = $1", [id])).rejects.toMatchObject(forbidden);
  });

  test("an answer can't belong to a thread of another event", async () => {
    const [one, other] = [await thread(await newEvent()), await newEvent()];
    const insert = `INSERT INTO comment (id, event_id, thread_id, author_id, text)
      VALUES (gen_random_uuid(), $1, $2, $3, '答')`;
    await expect(db.app.query(insert, [other, one, editor.userId])).rejects.toMatchObject({ code: "23514" });
  });
});
