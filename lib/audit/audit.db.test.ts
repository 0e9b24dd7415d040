import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { database } from "#lib/platform/database.ts";
import { type TestDatabase, testDatabase } from "#lib/platform/test-database.ts";
import { catalogue } from "#messages/catalogue.ts";
import { locales } from "#messages/locales.ts";
import { AuditFilter, dayBounds, pageOf, personOf } from "./model.ts";
import { linesPerPage, listAudit, namesInFilter } from "./queries.ts";

let db: TestDatabase;
const person = "0190b3a0-0000-7000-8000-000000000001";

beforeAll(async () => {
  db = await testDatabase();
  await database().user.create({ data: { id: person, username: "limin", name: "李敏", role: "editor" } });
  await db.owner.query(
    `INSERT INTO audit_entry (at, actor_id, actor_name, action, subject, subject_id, title)
     SELECT timestamptz '2026-03-01 00:00+08' + g * interval '12 hours',
            CASE WHEN g % 2 = 0 THEN $1::uuid END, CASE WHEN g % 2 = 0 THEN '李敏' ELSE 'start' END,
            CASE WHEN g % 3 = 0 THEN 'event.edit' ELSE 'account.sign-in' END,
            CASE WHEN g % 3 = 0 THEN 'event' ELSE 'account' END, (g % 3)::text, '标题 ' || g
       FROM generate_series(0, 119) g`,
    [person],
  );
});

const list = (filter: Record<string, string>) => listAudit(AuditFilter.parse(filter));

describe("the audit log", () => {
  test("pages from the newest to the oldest, each row once", async () => {
    const seen: string[] = [];
    let before = "";
    for (let page = 0; page < 3; page++) {
      const { lines, next } = await list(before ? { before } : {});
      seen.push(...lines.map(({ title }) => title));
      expect(lines.length).toBe(page < 2 ? linesPerPage : 20);
      before = next ?? "";
    }
    expect(before).toBe("");
    expect(seen).toEqual(Array.from({ length: 120 }, (_, i) => `标题 ${119 - i}`));
  });

  test("is narrowed by account, by part of a name, by the name of a job", async () => {
    expect((await list({ person })).lines.every(({ actorId }) => actorId === person)).toBe(true);
    expect((await list({ q: "李" })).lines).toHaveLength(linesPerPage);
    expect((await list({ q: "LIMIN" })).lines).toHaveLength(linesPerPage);
    expect((await list({ q: "start" })).lines.every(({ actorName }) => actorName === "start")).toBe(true);
    expect((await list({ q: "没有这个人" })).lines).toEqual([]);
  });

  test("is narrowed by action or a group of them, and by subject", async () => {
    expect((await list({ action: "event.edit" })).lines).toHaveLength(40);
    expect(
      (await list({ action: "account" })).lines.every(({ action }) => action === "account.sign-in"),
    ).toBe(true);
    expect((await list({ action: "acc" })).lines).toEqual([]);
    expect((await list({ subject: "account", id: "2" })).lines).toHaveLength(40);
    expect(await namesInFilter(AuditFilter.parse({ subject: "account", id: "2", person }))).toEqual({
      person: "李敏",
      title: "标题 119",
    });
  });

  test("is narrowed by days as they are counted in China", async () => {
    expect((await list({ from: "2026-03-02", until: "2026-03-02" })).lines.map(({ title }) => title)).toEqual(
      ["标题 3", "标题 2"],
    );
    expect(dayBounds("2026-03-02").start.toISOString()).toBe("2026-03-01T16:00:00.000Z");
  });

  test("takes a malformed address for no filter", () => {
    const filter = AuditFilter.parse({ person: "x", from: "2026-13-45", before: "-1", q: ["a"] });
    expect(filter).toMatchObject({ person: "", from: "", before: "", q: "" });
  });
});

test("a sign-in is by who signed in, a refused one by nobody", async () => {
  const signIn = { actorId: null, actorName: "127.0.0.1", subjectId: person, title: "李敏" };
  expect(personOf({ ...signIn, action: "account.sign-in" })).toEqual({ id: person, name: "李敏" });
  expect(personOf({ ...signIn, action: "account.sign-in-refused" })).toBeNull();
  for (const action of ["account.sign-in", "account.sign-in-refused"]) {
    await db.owner.query(
      `INSERT INTO audit_entry (actor_name, action, subject, subject_id, title)
       VALUES ('127.0.0.1', $1, 'account', $2, '李敏')`,
      [action, person],
    );
  }
  const filters: Record<string, string>[] = [{ person }, { q: "李敏" }];
  for (const filter of filters) {
    expect((await list(filter)).lines.filter(({ actorId }) => !actorId).map(({ action }) => action)).toEqual([
      "account.sign-in",
    ]);
  }
});

test("a row leads to what it speaks of", () => {
  expect(pageOf({ subject: "event", subjectId: "7" })).toBe("/admin/events/7");
  expect(pageOf({ subject: "settings", subjectId: "site" })).toBe("/admin/settings");
  expect(pageOf({ subject: "account", subjectId: "" })).toBeNull();
  expect(pageOf({ subject: "moon", subjectId: "1" })).toBeNull();
});

test("every command's action has words in both languages", () => {
  const lib = path.join(import.meta.dirname, "..");
  const files = readdirSync(lib, { recursive: true, encoding: "utf8" }).filter((file) =>
    /commands[/\\][a-z-]+\.ts$/.test(file),
  );
  const actions = files.flatMap(
    (file) => /action: "([^"]+)"/.exec(readFileSync(path.join(lib, file), "utf8"))?.[1] ?? [],
  );
  expect(actions.length).toBeGreaterThan(30);
  for (const locale of locales) {
    const groups: Record<string, Record<string, string>> = catalogue(locale).audit.action;
    const without = actions.filter((action) => {
      const [group = "", name = ""] = action.split(".");
      return !groups[group]?.[name];
    });
    expect(without).toEqual([]);
  }
});
