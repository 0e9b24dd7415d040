import { randomBytes } from "node:crypto";
import type { By } from "#lib/command.ts";
import { database } from "#lib/platform/database.ts";
import { done, knownPassword, nowhere, type Person, type Trials } from "#lib/test-access.ts";
import { acceptInvitation } from "./commands/accept-invitation.ts";
import { disableUser } from "./commands/disable-user.ts";
import { editUser } from "./commands/edit-user.ts";
import { issueLink } from "./commands/issue-link.ts";
import { issueSetupLink } from "./commands/issue-setup-link.ts";
import { resetPassword } from "./commands/reset-password.ts";
import { checkPassword, hashPassword } from "./password.ts";

const system = { requestId: "test", system: "test" };
const stranger = { requestId: "test", visitor: "192.0.2.1" };
const newPassword = "山重水复疑无路可走到柳暗花明";

const accounts = {
  enabled: "可登录 can sign in",
  invited: "已邀请 invited",
  disabled: "已停用 disabled",
  administrator: "另一管理员 another administrator",
  none: "没有这个 none such",
};
type State = keyof typeof accounts;

async function accountIn(state: State, by: By): Promise<string> {
  if (state === "none") return nowhere;
  const username = `person-${randomBytes(4).toString("hex")}`;
  const role = state === "administrator" ? "administrator" : "editor";
  const passwordHash = state === "invited" ? null : "$argon2id$none";
  const { id } = await database().user.create({ data: { username, name: "王明", role, passwordHash } });
  if (state === "disabled") await done(disableUser(by, { id, reason: "" }));
  return id;
}

function every(
  input: (id: string) => object | Promise<object>,
  states = Object.keys(accounts) as State[],
): Trials[string] {
  return Object.fromEntries(
    states.map((state) => [accounts[state], async (by: By) => input(await accountIn(state, by))]),
  );
}

/** About oneself; among the parties one administrator can sign in, who is the last one unless another is made. */
const oneself = (input: (id: string) => object | Promise<object>): Trials[string] => ({
  "本人，最后的管理员 oneself, the last administrator":
    async () =>
    ({ userId }: Person) =>
      input(userId),
  "本人，另有管理员 oneself, not the last one": async (by) => {
    await accountIn("administrator", by);
    return ({ userId }: Person) => input(userId);
  },
});

async function edit(id: string): Promise<object> {
  const user = await database().user.findUnique({ where: { id }, select: { version: true } });
  return { id, version: user?.version ?? 1, name: "王明", role: "reviewer" };
}

async function signedIn(by: By): Promise<{ id: string; session: string }> {
  const id = await accountIn("enabled", by);
  const session = randomBytes(32).toString("hex");
  const expiresAt = new Date(Date.now() + 3_600_000);
  await database().session.create({ data: { id: session, userId: id, expiresAt } });
  return { id, session };
}

const tokenOf = ({ path }: { path: string }) => path.split("/").at(-1) ?? "";

/** Tries a link in each of its states. */
function links(
  make: (by: By) => Promise<string>,
  use: (token: string) => Promise<unknown>,
  input: (token: string) => object,
): Trials[string] {
  return {
    "未用过 fresh": async (by) => input(await make(by)),
    "已用过 used": async (by) => {
      const token = await make(by);
      await use(token);
      return input(token);
    },
    "已过期 expired": async (by) => {
      const token = await make(by);
      await database().oneTimeLink.updateMany({ data: { expiresAt: new Date(0) } });
      return input(token);
    },
    "账号已停用 account disabled": async (by) => {
      const token = await make(by);
      const { userId } = await database().oneTimeLink.findFirstOrThrow({ orderBy: { createdAt: "desc" } });
      await database().user.updateMany({ where: { id: userId ?? "" }, data: { disabledAt: new Date() } });
      return input(token);
    },
    "没有这个 none such": async () => input("nothing"),
  };
}

const linkFor = async (state: State, by: By) =>
  tokenOf(await done(issueLink(by, { id: await accountIn(state, by) })));

async function withoutAdministrators<Result>(use: () => Promise<Result>): Promise<Result> {
  await database().user.updateMany({ data: { passwordHash: null } });
  return use();
}

const setupLink = () => withoutAdministrators(async () => tokenOf(await done(issueSetupLink(system, {}))));
const firstAccount = (token: string) => ({
  token,
  username: "first",
  name: "李敏",
  password: newPassword,
  locale: "zh-CN",
});

async function proofFor(state: State, by: By) {
  const id = await accountIn(state, by);
  const passwordHash = await hashPassword(knownPassword);
  await database().user.update({ where: { id }, data: { passwordHash } });
  return checkPassword({ id, passwordHash }, knownPassword);
}
const browser = { address: "192.0.2.1", agent: "test" };

const accounting: Trials = {
  "account.add": {
    "新的 new": async () => ({ username: "wang", name: "王明", role: "editor", password: newPassword }),
    "登录名已有 name taken": async () => {
      await database().user.create({ data: { username: "wang", name: "王", role: "editor" } });
      return { username: "wang", name: "王明", role: "editor", password: newPassword };
    },
  },
  "account.invite": {
    "新的 new": async () => ({ username: "wang", name: "王明", role: "editor" }),
    "登录名已有 name taken": async () => {
      await database().user.create({ data: { username: "wang", name: "王", role: "editor" } });
      return { username: "wang", name: "王明", role: "editor" };
    },
  },
  "account.edit": {
    ...every(edit),
    ...oneself(edit),
    "其间有人保存 saved meanwhile": async (by) => {
      const mine = await edit(await accountIn("enabled", by));
      await done(editUser(by, mine));
      return mine;
    },
  },
  "account.disable": {
    ...every((id) => ({ id, reason: "调离" })),
    ...oneself((id) => ({ id, reason: "调离" })),
  },
  "account.enable": every((id) => ({ id })),
  "account.issue-link": every((id) => ({ id })),
  "account.sign-out": {
    "已登录 signed in": async (by) => ({ id: (await signedIn(by)).id }),
    "一台设备 one browser": signedIn,
    "别人的设备 a browser of another": async (by) => ({
      ...(await signedIn(by)),
      id: await accountIn("enabled", by),
    }),
    ...every((id) => ({ id }), ["enabled", "none"]),
  },
};

const signingIn: Trials = {
  "account.sign-in": {
    "可登录 can sign in": async (by) => ({ proof: await proofFor("enabled", by), browser }),
    "已停用 disabled": async (by) => ({ proof: await proofFor("disabled", by), browser }),
    "密码刚改过 password just changed": async (by) => {
      const proof = await proofFor("enabled", by);
      await database().user.updateMany({ where: { id: proof?.userId }, data: { passwordHash: "other" } });
      return { proof, browser };
    },
  },
  "account.sign-in-refused": every((id) => ({ id }), ["enabled", "none"]),
  "account.accept-invitation": links(
    (by) => linkFor("invited", by),
    (token) => done(acceptInvitation(stranger, { token, name: "王明", password: newPassword })),
    (token) => ({ token, name: "王明", password: newPassword }),
  ),
  "account.reset-password": links(
    (by) => linkFor("enabled", by),
    (token) => done(resetPassword(stranger, { token, password: newPassword })),
    (token) => ({ token, password: newPassword }),
  ),
  "account.set-up": {
    "未用过 fresh": async () => firstAccount(await setupLink()),
    "已过期 expired": async () => {
      const token = await setupLink();
      await database().oneTimeLink.updateMany({ data: { expiresAt: new Date(0) } });
      return firstAccount(token);
    },
    "已被新链接取代 replaced by a newer one": async () => {
      const token = await setupLink();
      await setupLink();
      return firstAccount(token);
    },
    "已有管理员 an administrator exists": async (by) => {
      const token = await setupLink();
      await accountIn("administrator", by);
      return firstAccount(token);
    },
  },
  "account.issue-setup": {
    "还没有管理员 no administrator": () => withoutAdministrators(async () => ({})),
    "已有管理员 an administrator exists": async () => ({}),
  },
};

const own: Trials = {
  "account.edit-self": { "本人 oneself": async () => ({ name: "新名字", locale: "en" }) },
  "account.switch-language": { "本人 oneself": async () => ({}) },
  "account.change-password": {
    "密码对 right password": async () => ({ current: knownPassword, password: newPassword }),
    "密码不对 wrong password": async () => ({ current: newPassword, password: newPassword }),
  },
  "account.sign-out-self": { "本人 oneself": async () => ({}) },
};

export const trials: Trials = { ...accounting, ...signingIn, ...own };
