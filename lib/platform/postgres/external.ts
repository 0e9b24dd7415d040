import type { Client } from "pg";
import { prepareDataDirectory } from "../data-directory.ts";
import type { Environment } from "../environment.ts";
import { errorCode, errorText, StartError } from "../start-error.ts";
import type { DatabaseHandle } from "./open.ts";
import { admitOnly, createLogin, keptPasswords, withClient } from "./roles.ts";

type Setting = "DATABASE_URL" | "DATABASE_APP_URL" | "DATABASE_PUBLIC_URL";

export async function openExternal(environment: Environment, ownerUrl: string): Promise<DatabaseHandle> {
  const database = await ask("DATABASE_URL", ownerUrl, checkServer);
  const appUrl =
    environment.databaseAppUrl ?? (await makeLogin(environment.dataDir, ownerUrl, database, "app"));
  const publicUrl =
    environment.databasePublicUrl ?? (await makeLogin(environment.dataDir, ownerUrl, database, "public"));
  await checkLogin("DATABASE_APP_URL", appUrl, ownerUrl, database);
  await checkLogin("DATABASE_PUBLIC_URL", publicUrl, ownerUrl, database);
  return {
    kind: "external",
    ownerUrl,
    appUrl,
    publicUrl,
    started: false,
    notes: [],
    watch: () => () => {},
    close: async () => {},
  };
}

/** @returns the database's name. */
async function checkServer(client: Client): Promise<string> {
  const { rows } = await client.query(
    "SELECT current_database() AS name, current_setting('server_version_num')::int AS version, current_setting('server_encoding') AS encoding",
  );
  const { name, version, encoding } = rows[0];
  if (version < 150_000) {
    const found = Math.floor(version / 10_000);
    throw new StartError(
      `DATABASE_URL 的 PostgreSQL 是 ${found} 版，需要 15 或更新的版本。`,
      `DATABASE_URL leads to PostgreSQL ${found}; 15 or newer is needed.`,
    );
  }
  if (encoding !== "UTF8") {
    throw new StartError(
      `DATABASE_URL 的数据库编码是 ${encoding}，须为 UTF8；请用 ENCODING 'UTF8' 重新建立数据库。`,
      `the database of DATABASE_URL is encoded in ${encoding}; make it anew with ENCODING 'UTF8'.`,
    );
  }
  return name;
}

/** The role `<database>_<kind>`, made when it is not there. @returns its address. */
async function makeLogin(
  dataDir: string,
  ownerUrl: string,
  database: string,
  kind: "app" | "public",
): Promise<string> {
  prepareDataDirectory(dataDir);
  const role = `${database}_${kind}`;
  const file = `database-${encodeURIComponent(database)}`;
  const password = keptPasswords(dataDir, file, ["app", "public"])[kind];
  const url = Object.assign(new URL(ownerUrl), { username: encodeURIComponent(role), password }).href;
  try {
    await ask("DATABASE_URL", ownerUrl, async (client) => {
      await createLogin(client, role, password);
      await admitOnly(client, database, [role]);
    });
    await withClient(url, async () => {});
    return url;
  } catch (error) {
    const refused = error instanceof StartError ? errorCode(error.cause) : errorCode(error);
    const setting = kind === "app" ? "DATABASE_APP_URL" : "DATABASE_PUBLIC_URL";
    if (refused === "42501") throw mayNotCreate(role, setting, error);
    if (refused === "28P01") throw unknownPassword(role, setting, error);
    throw error;
  }
}

function mayNotCreate(role: string, setting: Setting, cause: unknown): StartError {
  return new StartError(
    `DATABASE_URL 的账户无权建立账户；请让数据库管理员建立可登录的账户 ${role}，并设置 ${setting}。`,
    `the role of DATABASE_URL may not create roles; have the role ${role} created with LOGIN and set ${setting}.`,
    { cause },
  );
}

function unknownPassword(role: string, setting: Setting, cause: unknown): StartError {
  return new StartError(
    `数据库中已有账户 ${role}，但其密码不在本数据目录中；请设置 ${setting}。`,
    `the database has a role ${role} already, whose password is not in this data directory; set ${setting}.`,
    { cause },
  );
}

async function checkLogin(setting: Setting, url: string, ownerUrl: string, database: string): Promise<void> {
  const login = await ask(setting, url, async (client) => {
    const { rows } = await client.query(
      `SELECT current_database() AS database, rolsuper OR pg_has_role(datdba, 'MEMBER') AS powerful
       FROM pg_roles, pg_database WHERE rolname = current_user AND datname = current_database()`,
    );
    return rows[0];
  });
  if (login.database !== database) {
    throw new StartError(
      `${setting} 指向数据库 ${login.database}，应与 DATABASE_URL 同为 ${database}。`,
      `${setting} leads to the database ${login.database}; it must be ${database}, as in DATABASE_URL.`,
    );
  }
  // An owner could switch off the triggers that keep editions unchanged.
  if (login.powerful || new URL(url).username === new URL(ownerUrl).username) {
    throw new StartError(
      `${setting} 的账户权限过大（超级用户或数据库所有者），请另建普通账户。`,
      `the role of ${setting} is a superuser or owns the database; use an ordinary role.`,
    );
  }
}

async function ask<Result>(
  setting: Setting,
  url: string,
  use: (client: Client) => Promise<Result>,
): Promise<Result> {
  try {
    return await withClient(url, use);
  } catch (error) {
    if (error instanceof StartError) throw error;
    const { host, pathname } = new URL(url);
    const place = `${host}${pathname}`;
    throw new StartError(
      `${setting} 的数据库 ${place} 无法使用（${wording(error)}），请检查地址、账户和密码，并确认数据库正在运行。`,
      `the database ${place} of ${setting} cannot be used (${errorText(error)}); check address, user and password, and that it is running.`,
      { cause: error },
    );
  }
}

function wording(error: unknown): string {
  const words: Record<string, string> = {
    ECONNREFUSED: "连接被拒绝",
    ENOTFOUND: "找不到主机",
    ETIMEDOUT: "连接超时",
    "28P01": "密码不对",
    "28000": "登录被拒绝",
    "3D000": "没有这个数据库",
  };
  return words[errorCode(error) ?? ""] ?? errorText(error);
}
