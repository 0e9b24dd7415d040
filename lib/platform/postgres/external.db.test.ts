import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parseEnvironment } from "../environment.ts";
import { type DatabaseHandle, openDatabase } from "./open.ts";
import { withClient } from "./roles.ts";

const superuser = JSON.parse(process.env.TEST_DATABASE_URLS ?? "{}").superuser as string;
const name = `external_${randomBytes(4).toString("hex")}`;
const owner = `${name}_owner`;
const latin = `${name}_latin`;
const dataDir = mkdtempSync(path.join(tmpdir(), "dashiji-external-"));

beforeAll(() =>
  run(
    superuser,
    `CREATE ROLE ${owner} LOGIN PASSWORD 'p@ss/word'`,
    `CREATE DATABASE ${name} OWNER ${owner}`,
    `CREATE DATABASE ${latin} OWNER ${owner} ENCODING LATIN1 LOCALE_PROVIDER libc LOCALE 'C' TEMPLATE template0`,
  ),
);

afterAll(async () => {
  await run(
    superuser,
    `DROP DATABASE ${name}`,
    `DROP DATABASE ${latin}`,
    `DROP ROLE IF EXISTS ${name}_app, ${name}_public, ${owner}`,
  );
  rmSync(dataDir, { recursive: true });
});

describe("DATABASE_URL", () => {
  test("without the right to create roles: refused, naming the setting that helps", async () => {
    await expect(open({ DATABASE_URL: url(owner) })).rejects.toThrow(
      new RegExp(`${name}_app.*DATABASE_APP_URL`),
    );
  });

  test("with that right: two roles without power are made once and found again", async () => {
    await run(superuser, `ALTER ROLE ${owner} CREATEROLE`);
    const first = await open({ DATABASE_URL: url(owner) });
    expect(first).toMatchObject({ kind: "external", started: false });
    await run(first.appUrl, "SELECT 1");
    await expect(run(first.publicUrl, "CREATE TABLE mine (id int)")).rejects.toThrow(/permission denied/);
    expect(await open({ DATABASE_URL: url(owner) })).toMatchObject({ appUrl: first.appUrl });
    const elsewhere = path.join(dataDir, "elsewhere");
    await expect(open({ DATABASE_URL: url(owner), DATA_DIR: elsewhere })).rejects.toThrow(
      new RegExp(`${name}_app.*DATABASE_APP_URL`),
    );
  });

  test.each([
    ["a port where nothing listens", url(owner).replace(/:\d+\//, ":1/"), "连接被拒绝"],
    ["a wrong password", url(owner, "guess"), "密码不对"],
    ["a database that doesn't exist", url(owner, undefined, "nowhere"), "没有这个数据库"],
    ["an encoding other than UTF-8", url(owner, undefined, latin), "LATIN1"],
  ])("%s is refused in one line that doesn't repeat the password", async (_, address, reason) => {
    const error: Error = await open({ DATABASE_URL: address }).then(
      () => new Error("was accepted"),
      (error) => error,
    );
    expect(error.name).toBe("StartError");
    expect(error.message).toMatch(/^[^\n]*DATABASE_URL[^\n]*$/);
    expect(error.message).toContain(reason);
    expect(error.message).not.toMatch(/p@ss|p%40ss|guess/);
  });

  test("left out while the other two are set is refused", async () => {
    await expect(open({ DATABASE_APP_URL: url(owner) })).rejects.toThrow(/DATABASE_APP_URL.*DATABASE_URL/);
  });

  test("the same role, or a superuser, for the application is refused; a plain one is taken", async () => {
    const app = (await open({ DATABASE_URL: url(owner) })).appUrl;
    const publicUrl = (await open({ DATABASE_URL: url(owner) })).publicUrl;
    const attempt = (appUrl: string) =>
      open({ DATABASE_URL: url(owner), DATABASE_APP_URL: appUrl, DATABASE_PUBLIC_URL: publicUrl });
    await expect(attempt(url(owner))).rejects.toThrow(/DATABASE_APP_URL.*权限过大/);
    await expect(attempt(superuser.replace(/\/postgres$/, `/${name}`))).rejects.toThrow(/权限过大/);
    await expect(attempt(superuser)).rejects.toThrow(new RegExp(`${name}`));
    expect(await attempt(app)).toMatchObject({ appUrl: app });
  });
});

function open(settings: Record<string, string>): Promise<DatabaseHandle> {
  return openDatabase(parseEnvironment({ DATA_DIR: dataDir, ...settings }, "", "/"));
}

function url(role: string, password = "p@ss/word", database = name): string {
  const address = new URL(superuser);
  address.username = role;
  address.password = encodeURIComponent(password);
  address.pathname = `/${database}`;
  return address.href;
}

function run(address: string, ...statements: string[]): Promise<void> {
  return withClient(address, async (client) => {
    for (const statement of statements) await client.query(statement);
  });
}
