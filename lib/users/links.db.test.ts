import { beforeAll, describe, expect, test } from "vitest";
import type { By } from "#lib/command.ts";
import { database } from "#lib/platform/database.ts";
import { type TestDatabase, testDatabase } from "#lib/platform/test-database.ts";
import { acceptInvitation } from "./commands/accept-invitation.ts";
import { disableUser } from "./commands/disable-user.ts";
import { inviteUser } from "./commands/invite-user.ts";
import { issueLink } from "./commands/issue-link.ts";
import { issueSetupLink } from "./commands/issue-setup-link.ts";
import { resetPassword } from "./commands/reset-password.ts";
import { setUp } from "./commands/set-up.ts";
import { findLink, findSetupLink } from "./links.ts";

const visitor: By = { visitor: "192.0.2.9", requestId: "test" };
const start: By = { system: "start", requestId: "start" };
const password = "处处闻啼鸟，夜来风雨声。";
const refused = (code: string, field?: string) => ({
  ok: false,
  problems: [field ? { code, field } : { code }],
});
const tokenOf = (outcome: { ok: boolean; value?: unknown }) => {
  const { path } = outcome.value as { path: string };
  return path.split("/").at(-1) ?? "";
};

let db: TestDatabase;

beforeAll(async () => {
  db = await testDatabase();
});

describe("the first administrator", () => {
  const account = { username: "wangjianhua", name: "王建华", password, locale: "zh-CN" };

  test("only the system issues the link, and each start voids the link before", async () => {
    expect(await issueSetupLink(visitor, {})).toEqual(refused("forbidden"));
    const older = tokenOf(await issueSetupLink(start, {}));
    const newer = tokenOf(await issueSetupLink(start, {}));
    expect(await findSetupLink(older)).toBe(false);
    expect(await findSetupLink(newer)).toBe(true);
    expect(await setUp(visitor, { ...account, token: older })).toEqual(refused("link.void"));
  });

  test("a weak password uses nothing up, and an expired link works no more", async () => {
    const token = tokenOf(await issueSetupLink(start, {}));
    expect(await setUp(visitor, { ...account, token, password: "123456789012" })).toEqual(
      refused("password.obvious", "password"),
    );
    expect(await findSetupLink(token)).toBe(true);
    await database().oneTimeLink.updateMany({ data: { expiresAt: new Date(0) } });
    expect(await findSetupLink(token)).toBe(false);
    expect(await setUp(visitor, { ...account, token })).toEqual(refused("link.void"));
  });

  test("the link makes one administrator and dies with its use, also when two use it at once", async () => {
    const token = tokenOf(await issueSetupLink(start, {}));
    const both = await Promise.all([
      setUp(visitor, { ...account, token }),
      setUp(visitor, { ...account, token, username: "second" }),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await database().user.count({ where: { role: "administrator" } })).toBe(1);
    expect(await findSetupLink(token)).toBe(false);
    expect(await issueSetupLink(start, {})).toEqual(refused("setup.done"));
  });

  test("a link from before is void once there is an administrator", async () => {
    const token = "t".repeat(43);
    const { hashToken } = await import("./token.ts");
    const expiresAt = new Date(Date.now() + 60_000);
    await database().oneTimeLink.create({ data: { id: hashToken(token), purpose: "setup", expiresAt } });
    expect(await findSetupLink(token)).toBe(false);
    expect(await setUp(visitor, { ...account, username: "other", token })).toEqual(refused("setup.done"));
  });
});

describe("an invitation", () => {
  test("sets the first password once, and the newest link alone works", async () => {
    const administrator = await db.by("administrator");
    const invited = await inviteUser(administrator, { username: "limin", name: "李民", role: "editor" });
    const first = tokenOf(invited);
    const { id } = (invited as { value: { id: string } }).value;
    const second = tokenOf(await issueLink(administrator, { id }));
    const input = { name: "李敏", password };
    expect(await acceptInvitation(visitor, { ...input, token: first })).toEqual(refused("link.void"));
    expect(await findLink("invitation", second)).toMatchObject({ user: { username: "limin" } });
    expect(await resetPassword(visitor, { token: second, password })).toEqual(refused("link.void"));
    expect(await acceptInvitation(visitor, { ...input, token: second })).toEqual({
      ok: true,
      value: { username: "limin" },
    });
    expect(await acceptInvitation(visitor, { ...input, token: second })).toEqual(refused("link.void"));
    expect(await database().user.findUniqueOrThrow({ where: { id } })).toMatchObject({ name: "李敏" });
  });

  test("dies when the account is disabled", async () => {
    const administrator = await db.by("administrator");
    const invited = await inviteUser(administrator, { username: "gone", name: "离任", role: "editor" });
    const { id } = (invited as { value: { id: string } }).value;
    await disableUser(administrator, { id, reason: "" });
    expect(await findLink("invitation", tokenOf(invited))).toBeNull();
    expect(await issueLink(administrator, { id })).toEqual(refused("account.disabled"));
  });
});

describe("a reset link", () => {
  test("replaces the password and signs out every browser; only administrators issue it", async () => {
    const administrator = await db.by("administrator");
    const somebody = await db.by("editor");
    const { userId: id } = somebody;
    await database().user.update({ where: { id }, data: { passwordHash: "old" } });
    expect(await issueLink(somebody, { id })).toEqual(refused("forbidden"));
    const token = tokenOf(await issueLink(administrator, { id }));
    expect((await database().user.findUniqueOrThrow({ where: { id } })).passwordHash).toBe("old");
    expect(await resetPassword(visitor, { token, password })).toMatchObject({ ok: true });
    expect(await resetPassword(visitor, { token, password })).toEqual(refused("link.void"));
    expect(await issueLink(somebody, { id })).toEqual(refused("signed-out"));
  });

  test("leaves no token in the database or the audit log", async () => {
    const administrator = await db.by("administrator");
    const { userId: id } = await db.by("editor");
    const token = tokenOf(await issueLink(administrator, { id }));
    const { rows } = await db.owner.query(
      "SELECT (SELECT string_agg(l::text, '') FROM one_time_link l) || (SELECT string_agg(a::text, '') FROM audit_entry a) AS all",
    );
    expect(rows[0].all).not.toContain(token);
  });
});
