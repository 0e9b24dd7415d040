import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { database } from "#lib/platform/database.ts";
import { log } from "#lib/platform/log.ts";
import { testDatabase } from "#lib/platform/test-database.ts";
import { sealSession } from "./cookies.ts";
import type { Device } from "./device.ts";
import { hashPassword } from "./password.ts";
import { findSession, findSessionOf } from "./sessions.ts";
import { signIn } from "./sign-in.ts";
import { closeThrottle, countAttempt, limits } from "./throttle.ts";

const password = "处处闻啼鸟，夜来风雨声。";
const wrong = { ok: false, problems: [{ code: "sign-in.wrong" }] };
let id = "";

beforeAll(async () => {
  log.level = "silent";
  await testDatabase();
  vi.stubEnv("AUTH_SECRET", "a secret of at least thirty-two characters");
  vi.stubEnv("SITE_URL", "http://127.0.0.1:4360");
  const user = await database().user.create({
    data: { username: "limin", name: "李敏", role: "editor", passwordHash: await hashPassword(password) },
  });
  id = user.id;
});

afterAll(closeThrottle);

beforeEach(async () => {
  await database().rateLimit.deleteMany();
  await database().user.update({ where: { id }, data: { disabledAt: null } });
});

function attempt(
  rest: {
    username?: string;
    password?: string;
    address?: string;
    device?: Device | null;
    former?: string;
  } = {},
) {
  const { username = "limin", address = "192.0.2.1", device = null, former } = rest;
  const browser = { address, agent: "Firefox" };
  return signIn({
    username,
    password: rest.password ?? password,
    device,
    browser,
    former,
    requestId: "test",
  });
}

async function fail(times: number, rest: Parameters<typeof attempt>[0]) {
  for (let i = 0; i < times; i++) expect(await attempt({ ...rest, password: "错" })).toEqual(wrong);
}

describe("signing in", () => {
  test("name and password make a session that the cookie leads to", async () => {
    const outcome = await attempt({ username: " ＬｉＭｉｎ " });
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
    const cookie = await sealSession(outcome.value.sid);
    expect(await findSession(cookie)).toMatchObject({ id, name: "李敏", party: "editor" });
    expect(await findSessionOf(`a=b; dashiji-session=${cookie}`)).toMatchObject({ id });
    const row = await database().session.findFirstOrThrow({ where: { userId: id } });
    expect(row).toMatchObject({ address: "192.0.2.1", agent: "Firefox" });
    expect(row.id).not.toContain(outcome.value.sid);
  });

  test("ends the session that the browser held, so that nobody gets along with a cookie known before", async () => {
    const planted = await attempt();
    const elsewhere = await attempt();
    if (!planted.ok || !elsewhere.ok) throw new Error("not signed in");
    const [former, other] = [await sealSession(planted.value.sid), await sealSession(elsewhere.value.sid)];
    expect(await attempt({ former, password: "错" })).toEqual(wrong);
    expect(await findSession(former)).toMatchObject({ id });
    const anew = await attempt({ former });
    if (!anew.ok) throw new Error("not signed in");
    expect(anew.value.sid).not.toBe(planted.value.sid);
    expect(await findSession(former)).toBeNull();
    expect(await findSession(await sealSession(anew.value.sid))).toMatchObject({ id });
    expect(await findSession(other)).toMatchObject({ id });
    expect((await attempt({ former: "no cookie of ours" })).ok).toBe(true);
  });

  test("full-width letters of an input method are the same password", async () => {
    await database().user.update({
      where: { id },
      data: { passwordHash: await hashPassword("Abc123，xyz！789") },
    });
    expect(await attempt({ password: "Ａｂｃ１２３，ｘｙｚ！７８９" })).toMatchObject({ ok: true });
    await database().user.update({ where: { id }, data: { passwordHash: await hashPassword(password) } });
  });

  test("a wrong password, an unknown name and an account without password get the same answer", async () => {
    await database().user.create({ data: { username: "invited", name: "受邀", role: "editor" } });
    expect(await attempt({ password: "不对不对不对不对不对" })).toEqual(wrong);
    expect(await attempt({ username: "nobody" })).toEqual(wrong);
    expect(await attempt({ username: "invited" })).toEqual(wrong);
    expect(await attempt({ username: "李敏" })).toEqual(wrong);
  });

  test("an unknown name costs as much work as a wrong password", async () => {
    // Time of the processor, which a busy machine does not lengthen, in microseconds.
    const work = async (rest: Parameters<typeof attempt>[0]) => {
      const before = process.cpuUsage();
      await attempt(rest);
      return process.cpuUsage(before).user;
    };
    let [known, unknown] = [0, 0];
    for (let i = 0; i < 5; i++) {
      known += await work({ password: "错", address: `192.0.2.${i}` });
      unknown += await work({ username: `nobody${i}`, address: `192.0.2.${i}` });
    }
    // Without the decoy an unknown name costs a tenth.
    expect(unknown).toBeGreaterThan(known / 2);
  });

  test("a disabled account is told so only with the right password, and its session is out", async () => {
    const outcome = await attempt();
    if (!outcome.ok) throw new Error("not signed in");
    await database().user.update({ where: { id }, data: { disabledAt: new Date() } });
    expect(await attempt()).toEqual({ ok: false, problems: [{ code: "sign-in.disabled" }] });
    expect(await attempt({ password: "错" })).toEqual(wrong);
    expect(await findSession(await sealSession(outcome.value.sid))).toBeNull();
  });

  test("a session that has expired or ended, or a cookie that we did not seal, is nobody's", async () => {
    const outcome = await attempt();
    if (!outcome.ok) throw new Error("not signed in");
    const cookie = await sealSession(outcome.value.sid);
    await database().session.updateMany({ data: { expiresAt: new Date(Date.now() - 1) } });
    expect(await findSession(cookie)).toBeNull();
    await database().session.updateMany({
      data: { expiresAt: new Date(Date.now() + 60_000), endedAt: new Date() },
    });
    expect(await findSession(cookie)).toBeNull();
    for (const forged of [undefined, "", "x", outcome.value.sid, `${cookie}x`, "a".repeat(5000)])
      expect(await findSession(forged)).toBeNull();
  });

  test("a refused attempt stands in the audit log, without the password", async () => {
    await fail(1, { address: "192.0.2.77" });
    const row = await database().auditEntry.findFirstOrThrow({ orderBy: { id: "desc" } });
    expect(row).toMatchObject({ action: "account.sign-in-refused", title: "李敏", actorName: "192.0.2.77" });
  });
});

describe("guessing", () => {
  test("is blocked for one address against one account, which does not keep others out", async () => {
    await fail(limits.perAccountAndAddress, { address: "198.51.100.1" });
    expect(await attempt({ address: "198.51.100.1" })).toEqual({
      ok: false,
      problems: [{ code: "sign-in.slowed", values: { minutes: 15 } }],
    });
    expect(await attempt({ address: "192.0.2.1" })).toMatchObject({ ok: true });
  });

  test("is blocked for one address against many accounts", async () => {
    for (let i = 0; i < limits.perAddress; i++) {
      await countAttempt({ username: `user${i}`, address: "198.51.100.2", device: null });
    }
    expect(await attempt({ address: "198.51.100.2" })).toMatchObject({
      problems: [{ code: "sign-in.slowed" }],
    });
    expect(await attempt({ address: "192.0.2.1" })).toMatchObject({ ok: true });
  });

  test("from many addresses makes an account wait, never blocks it", async () => {
    for (let i = 0; i < 300; i++) {
      await countAttempt({ username: "limin", address: `203.0.113.${i}`, device: null });
    }
    const { delay } = await countAttempt({ username: "limin", address: "192.0.2.1", device: null });
    expect(delay).toBe(limits.longestDelay);
    const other = await countAttempt({ username: "other", address: "192.0.2.1", device: null });
    expect(other.delay).toBe(0);
  });

  test("does not slow a browser that signed in before, not even behind the attacker's address", async () => {
    const device = { id: "device-1", accounts: [id] };
    for (let i = 0; i < 300; i++)
      await countAttempt({ username: "limin", address: `203.0.113.${i}`, device: null });
    await fail(limits.perAccountAndAddress, { address: "198.51.100.3", username: "nobody" });
    const began = performance.now();
    expect(await attempt({ device, address: "203.0.113.7" })).toMatchObject({ ok: true });
    expect(performance.now() - began).toBeLessThan(2000);
  });

  test("with a stolen device cookie is blocked as well, and one of another account is worth nothing", async () => {
    const device = { id: "device-2", accounts: [id] };
    await fail(limits.perDevice, { device });
    expect(await attempt({ device })).toMatchObject({ problems: [{ code: "sign-in.slowed" }] });
    const foreign = { id: "device-3", accounts: ["0190b3a0-0000-7000-8000-000000000000"] };
    await fail(limits.perAccountAndAddress, { device: foreign, address: "198.51.100.4" });
    expect(await attempt({ device: foreign, address: "198.51.100.4" })).toMatchObject({
      problems: [{ code: "sign-in.slowed" }],
    });
  });

  test("a hundred at once are counted like a hundred in turn", async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 40 }, () => attempt({ password: "错", address: "198.51.100.5" })),
    );
    const looked = outcomes.filter(
      (outcome) => !outcome.ok && outcome.problems.some(({ code }) => code === "sign-in.wrong"),
    );
    expect(looked).toHaveLength(limits.perAccountAndAddress);
  });

  test("is forgiven to whoever then knows the password", async () => {
    await fail(limits.perAccountAndAddress - 1, {});
    expect(await attempt()).toMatchObject({ ok: true });
    await fail(limits.perAccountAndAddress - 1, {});
    expect(await attempt()).toMatchObject({ ok: true });
  });
});
