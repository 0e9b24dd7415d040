import { beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { type By, command } from "./command.ts";
import { database } from "./platform/database.ts";
import { refuse } from "./platform/errors.ts";
import { type TestDatabase, testDatabase } from "./platform/test-database.ts";

let db: TestDatabase;
let administrator: By & { session: string; userId: string };

beforeAll(async () => {
  db = await testDatabase();
  administrator = await db.by("administrator", "王建华");
});

const addTag = command(
  { action: "tag.add", needs: "channel.edit", input: z.object({ name: z.string().min(1).max(10) }) },
  async ({ tx, input, record }) => {
    await tx.tag.create({ data: { name: input.name } });
    if (input.name === "坏") refuse("not-found", { field: "name" });
    if (input.name === "炸") throw new Error("fault");
    if (input.name !== "无痕") record({ subject: "tag", subjectId: input.name, title: input.name });
    return input.name;
  },
);

const tagExists = async (name: string) => (await database().tag.count({ where: { name } })) === 1;

describe("a command", () => {
  test("writes and leaves an audit row with the name of that moment", async () => {
    expect(await addTag(administrator, { name: "提案" })).toEqual({ ok: true, value: "提案" });
    const row = await database().auditEntry.findFirstOrThrow({ where: { subjectId: "提案" } });
    expect(row).toMatchObject({ actorName: "王建华", action: "tag.add", requestId: "test", title: "提案" });
  });

  test("is refused to a role without the right, a visitor and an unknown session", async () => {
    const forbidden = { ok: false, problems: [{ code: "forbidden" }] };
    expect(await addTag(await db.by("editor"), { name: "甲" })).toEqual(forbidden);
    expect(await addTag({ visitor: "127.0.0.1", requestId: "" }, { name: "甲" })).toEqual(forbidden);
    expect(await addTag({ session: "0".repeat(64), requestId: "" }, { name: "甲" })).toMatchObject({
      problems: [{ code: "signed-out" }],
    });
    expect(await tagExists("甲")).toBe(false);
  });

  test.each([
    ["ended", { endedAt: new Date() }],
    ["expired", { expiresAt: new Date(0) }],
  ])("is refused when the session has %s", async (_, change) => {
    const by = await db.by("administrator");
    await database().session.update({ where: { id: by.session }, data: change });
    expect(await addTag(by, { name: "乙" })).toMatchObject({ problems: [{ code: "signed-out" }] });
  });

  test("is refused at the next call when the account was disabled", async () => {
    const by = await db.by("administrator");
    expect(await addTag(by, { name: "丙" })).toMatchObject({ ok: true });
    await database().user.update({ where: { id: by.userId }, data: { disabledAt: new Date() } });
    expect(await addTag(by, { name: "丁" })).toMatchObject({ problems: [{ code: "signed-out" }] });
  });

  test("answers invalid input with the field and its limit, before anything is written", async () => {
    expect(await addTag(administrator, { name: "一二三四五六七八九十一" })).toEqual({
      ok: false,
      problems: [{ code: "invalid.too_big", field: "name", values: { maximum: 10 } }],
    });
  });

  test("keeps nothing when it refuses, fails or forgets its audit row", async () => {
    expect(await addTag(administrator, { name: "坏" })).toEqual({
      ok: false,
      problems: [{ code: "not-found", field: "name" }],
    });
    await expect(addTag(administrator, { name: "炸" })).rejects.toThrow("fault");
    await expect(addTag(administrator, { name: "无痕" })).rejects.toThrow("recorded nothing");
    expect(await Promise.all(["坏", "炸", "无痕"].map(tagExists))).toEqual([false, false, false]);
  });
});
