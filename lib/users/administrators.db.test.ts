import { beforeAll, beforeEach, expect, test } from "vitest";
import type { By } from "#lib/command.ts";
import { database } from "#lib/platform/database.ts";
import { type TestDatabase, testDatabase } from "#lib/platform/test-database.ts";
import { disableUser } from "./commands/disable-user.ts";
import { editUser } from "./commands/edit-user.ts";

type Somebody = By & { session: string; userId: string };
const last = { ok: false, problems: [{ code: "account.last-administrator" }] };

let db: TestDatabase;
let first: Somebody;
let second: Somebody;

beforeAll(async () => {
  db = await testDatabase();
});

beforeEach(async () => {
  await database().user.updateMany({ data: { disabledAt: new Date() } });
  first = await db.by("administrator", "甲");
  second = await db.by("administrator", "乙");
  const ids = [first.userId, second.userId];
  await database().user.updateMany({ where: { id: { in: ids } }, data: { passwordHash: "set" } });
});

const disable = (by: Somebody, { userId: id }: Somebody) => disableUser(by, { id, reason: "" });
const demote = (by: Somebody, { userId: id }: Somebody) =>
  editUser(by, { id, version: 1, name: "某", role: "editor" });
const left = () =>
  database().user.count({ where: { role: "administrator", disabledAt: null, passwordHash: { not: null } } });

test("one of two administrators can be disabled or demoted, the last one cannot", async () => {
  expect(await disable(first, second)).toMatchObject({ ok: true });
  expect(await disable(first, first)).toEqual(last);
  expect(await demote(first, first)).toEqual(last);
  expect(await left()).toBe(1);
});

test("an administrator who never set a password is no other administrator", async () => {
  await database().user.update({ where: { id: second.userId }, data: { passwordHash: null } });
  expect(await demote(first, first)).toEqual(last);
  expect(await disable(first, second)).toMatchObject({ ok: true });
});

test.each([
  ["disable each other", disable, disable],
  ["demote each other", demote, demote],
  ["disable and demote each other", disable, demote],
])("when two %s at once, one administrator is left", async (_, one, other) => {
  for (let round = 0; round < 5; round++) {
    const outcomes = await Promise.all([one(first, second), other(second, first)]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await left()).toBe(1);
    await database().user.updateMany({
      where: { id: { in: [first.userId, second.userId] } },
      data: { role: "administrator", disabledAt: null, version: 1 },
    });
    await database().session.updateMany({ data: { endedAt: null } });
  }
});
