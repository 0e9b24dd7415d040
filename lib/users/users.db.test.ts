import { beforeAll, describe, expect, test } from "vitest";
import type { By } from "#lib/command.ts";
import { database } from "#lib/platform/database.ts";
import { type TestDatabase, testDatabase } from "#lib/platform/test-database.ts";
import { addUser } from "./commands/add-user.ts";
import { changeOwnPassword } from "./commands/change-own-password.ts";
import { disableUser } from "./commands/disable-user.ts";
import { editSelf } from "./commands/edit-self.ts";
import { editUser } from "./commands/edit-user.ts";
import { enableUser } from "./commands/enable-user.ts";
import { endOwnSession } from "./commands/end-own-session.ts";
import { endSession } from "./commands/end-session.ts";
import { inviteUser } from "./commands/invite-user.ts";
import { switchOwnLanguage } from "./commands/switch-own-language.ts";
import { UserFilter } from "./model.ts";
import { hashPassword } from "./password.ts";
import { listUsers } from "./queries.ts";
import { closeThrottle } from "./throttle.ts";

const password = "处处闻啼鸟，夜来风雨声。";
const forbidden = { ok: false, problems: [{ code: "forbidden" }] };
const refused = (code: string, field?: string) => ({
  ok: false,
  problems: [field ? { code, field } : { code }],
});

let db: TestDatabase;
let administrator: By & { session: string; userId: string };
let editor: By & { session: string; userId: string };
let auditor: By & { session: string; userId: string };

beforeAll(async () => {
  db = await testDatabase();
  administrator = await db.by("administrator", "王建华");
  await database().user.update({
    where: { id: administrator.userId },
    data: { passwordHash: await hashPassword(password) },
  });
  editor = await db.by("editor", "李敏");
  auditor = await db.by("auditor", "赵明");
  return closeThrottle;
});

const user = (id: string) => database().user.findUniqueOrThrow({ where: { id } });
const lastTrace = (action: string) =>
  database().auditEntry.findFirst({ where: { action }, orderBy: { id: "desc" } });

describe("adding an account", () => {
  test("an administrator invites somebody, who waits for a password", async () => {
    const outcome = await inviteUser(administrator, { username: " LiSi ", name: "李四", role: "editor" });
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
    expect(outcome.value.path).toMatch(/^\/invite\/[\w-]{43}$/);
    expect(await user(outcome.value.id)).toMatchObject({
      username: "lisi",
      name: "李四",
      passwordHash: null,
    });
    expect(await lastTrace("account.invite")).toMatchObject({ actorName: "王建华", title: "李四" });
  });

  test("an administrator adds somebody with a password that passes the rules", async () => {
    const fields = { username: "zhaoliu", name: "赵六", role: "auditor" };
    expect(await addUser(administrator, { ...fields, password: "zhaoliu2026!" })).toEqual(
      refused("password.obvious", "password"),
    );
    const outcome = await addUser(administrator, { ...fields, password });
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
    expect((await user(outcome.value.id)).passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    const trace = await lastTrace("account.add");
    expect(JSON.stringify(trace?.data)).not.toContain(password);
  });

  test("nobody else may, and a name is given once", async () => {
    const fields = { username: "sunqi", name: "孙七", role: "administrator" };
    for (const by of [editor, auditor, await db.by("reviewer"), { visitor: "192.0.2.1", requestId: "" }]) {
      expect(await inviteUser(by, fields)).toEqual(forbidden);
      expect(await addUser(by, { ...fields, password })).toEqual(forbidden);
    }
    const both = await Promise.all([inviteUser(administrator, fields), inviteUser(administrator, fields)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toEqual(refused("username.taken", "username"));
  });

  test.each(["王建华", "a", "-abc", "two words", "a".repeat(41)])("%j is no user name", async (username) => {
    expect(await inviteUser(administrator, { username, name: "某人", role: "editor" })).toMatchObject(
      refused("username.form", "username"),
    );
  });
});

test("accounts are listed by role, then as a Chinese list of names goes, over the pages", async () => {
  for (const name of ["周海燕", "陈立", "安然", "王小川"]) await db.by("reviewer", name);
  const { users, total } = await listUsers(UserFilter.parse({ role: "reviewer" }));
  const named = users.map(({ name }) => name).filter((name) => /\p{Script=Han}/u.test(name));
  expect(named).toEqual(["安然", "陈立", "王小川", "周海燕"]);
  expect(total).toBe(users.length);
  const all = await listUsers(UserFilter.parse({}));
  const roles = all.users.map(({ role }) => role);
  expect(roles).toEqual(roles.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)));
  expect((await listUsers(UserFilter.parse({ role: "reviewer", page: "2" }))).users).toEqual([]);
});
const order = ["administrator", "editor", "reviewer", "auditor"];

describe("changing an account", () => {
  test("an administrator changes name and role, the next request has the new role", async () => {
    const somebody = await db.by("editor", "钱八");
    const input = { id: somebody.userId, version: 1, name: "钱八一", role: "administrator" };
    expect(await editUser(administrator, input)).toEqual({ ok: true, value: { version: 2 } });
    const { userId: other } = await db.by("editor");
    expect(await endSession(somebody, { id: other })).toMatchObject({ ok: true });
  });

  test("whoever saves with an older version is refused, and so are other roles", async () => {
    const { userId: id } = await db.by("editor");
    await editUser(administrator, { id, version: 1, name: "甲", role: "editor" });
    const second = await editUser(administrator, { id, version: 1, name: "乙", role: "editor" });
    expect(second).toEqual(refused("changed-meanwhile"));
    expect((await user(id)).name).toBe("甲");
    expect(await editUser(editor, { id, version: 2, name: "丙", role: "administrator" })).toEqual(forbidden);
  });

  test("one changes one's own name and language, and nothing else", async () => {
    const self = await db.by("reviewer", "周海燕");
    expect(await editSelf(self, { name: "周海雁", locale: "en", role: "administrator" })).toMatchObject({
      ok: true,
    });
    expect(await user(self.userId)).toMatchObject({ name: "周海雁", locale: "en", role: "reviewer" });
    expect(await switchOwnLanguage(self, {})).toEqual({ ok: true, value: "zh-CN" });
    expect(await editSelf({ visitor: "x", requestId: "" }, { name: "谁", locale: "en" })).toEqual(forbidden);
  });

  test("one's own password needs the one of now, and signs out every other browser", async () => {
    const self = await db.by("editor", "孙九");
    await database().user.update({
      where: { id: self.userId },
      data: { passwordHash: await hashPassword(password) },
    });
    const elsewhere = "e".repeat(64);
    const expiresAt = new Date(Date.now() + 60_000);
    await database().session.create({ data: { id: elsewhere, userId: self.userId, expiresAt } });
    const next = "花落知多少，山高月正小。";
    expect(await changeOwnPassword(self, { current: next, password: next })).toEqual(
      refused("password.wrong", "current"),
    );
    expect(await changeOwnPassword(self, { current: password, password: next })).toEqual({
      ok: true,
      value: { ended: 1 },
    });
    expect(await editSelf({ session: elsewhere, requestId: "" }, { name: "孙九", locale: "en" })).toEqual(
      refused("signed-out"),
    );
    expect(await editSelf(self, { name: "孙九", locale: "en" })).toMatchObject({ ok: true });
  });
});

describe("a disabled account", () => {
  test("is out at its next request and comes back when it is enabled", async () => {
    const somebody = await db.by("editor", "吴十");
    const { userId: id } = somebody;
    expect(await disableUser(editor, { id, reason: "" })).toEqual(forbidden);
    expect(await disableUser(administrator, { id, reason: "调离" })).toMatchObject({ ok: true });
    expect(await editSelf(somebody, { name: "吴十", locale: "en" })).toEqual(refused("signed-out"));
    expect(await lastTrace("account.disable")).toMatchObject({ data: { reason: "调离", sessions: 1 } });
    expect(await enableUser(editor, { id })).toEqual(forbidden);
    expect(await enableUser(administrator, { id })).toMatchObject({ ok: true });
    expect((await user(id)).disabledAt).toBeNull();
    // The old session stays ended: enabling lets one sign in, it signs nobody in.
    expect(await editSelf(somebody, { name: "吴十", locale: "en" })).toEqual(refused("signed-out"));
  });

  test("is disabled once, and enabled once", async () => {
    const { userId: id } = await db.by("editor");
    await disableUser(administrator, { id, reason: "" });
    expect(await disableUser(administrator, { id, reason: "" })).toEqual(refused("account.disabled"));
    await enableUser(administrator, { id });
    expect(await enableUser(administrator, { id })).toEqual(refused("account.enabled"));
  });
});

describe("signing somebody out", () => {
  test("an administrator ends one browser or all, and only of that account", async () => {
    const one = await db.by("editor");
    const other = await db.by("editor");
    const wrong = await endSession(administrator, { id: one.userId, session: other.session });
    expect(wrong).toEqual(refused("session.ended"));
    expect(await endSession(administrator, { id: one.userId, session: one.session })).toMatchObject({
      ok: true,
    });
    expect(await endOwnSession(one, {})).toEqual(refused("signed-out"));
    expect(await endSession(administrator, { id: other.userId })).toMatchObject({ ok: true });
    expect(await endOwnSession(other, {})).toEqual(refused("signed-out"));
    expect(await endSession(auditor, { id: administrator.userId })).toEqual(forbidden);
  });

  test("one signs oneself out of this browser", async () => {
    const self = await db.by("auditor");
    expect(await endOwnSession(self, {})).toMatchObject({ ok: true });
    expect(await endOwnSession(self, {})).toEqual(refused("signed-out"));
  });
});
