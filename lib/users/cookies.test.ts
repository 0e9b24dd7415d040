import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { cookieName, cookieOptions, sealSession, unsealSession } from "./cookies.ts";
import { readDevice, sealDevice } from "./device.ts";

beforeEach(() => {
  vi.stubEnv("AUTH_SECRET", "a secret of at least thirty-two characters");
});
afterEach(() => {
  vi.unstubAllEnvs();
});

test("cookies are bound to the host where the site has https, and still work where it has not", () => {
  vi.stubEnv("SITE_URL", "https://desk.example");
  expect(cookieName("session")).toBe("__Host-dashiji-session");
  expect(cookieOptions()).toEqual({ httpOnly: true, sameSite: "lax", path: "/", secure: true });
  vi.stubEnv("SITE_URL", "http://127.0.0.1:3000");
  expect(cookieName("session")).toBe("dashiji-session");
  expect(cookieOptions()).toMatchObject({ httpOnly: true, secure: false });
});

test("a session's cookie is opened with the key that sealed it, and with no other", async () => {
  const cookie = await sealSession("random id");
  expect(cookie).not.toContain("random id");
  expect(await unsealSession(cookie)).toBe("random id");
  vi.stubEnv("AUTH_SECRET", "another secret of at least thirty-two characters");
  expect(await unsealSession(cookie)).toBeNull();
});

test("neither cookie is taken for the other", async () => {
  const device = await sealDevice(null, "account-1");
  expect(await unsealSession(device)).toBeNull();
  expect(await readDevice(await sealSession("random id"))).toBeNull();
});

test("a browser remembers the last eight accounts", async () => {
  let cookie: string | undefined;
  for (let i = 1; i <= 10; i++) cookie = await sealDevice((await readDevice(cookie)) ?? null, `account-${i}`);
  cookie = await sealDevice(await readDevice(cookie), "account-5");
  const device = await readDevice(cookie);
  expect(device?.accounts).toEqual([5, 10, 9, 8, 7, 6, 4, 3].map((i) => `account-${i}`));
});
