import type { Client } from "pg";
import { prepareDataDirectory } from "../data-directory.ts";
import type { Environment } from "../environment.ts";
import { errorCode, errorText, StartError } from "../start-error.ts";
import type { DatabaseHandle } from "./open.ts";
import { admitOnly, createLogin, keptPasswords, withClient } from "./roles.ts";

type Setting = "DATABASE_URL" | "DATABASE_APP_URL" | "DATABASE_PUBLIC_URL";

export async function openExternal(environment: Environment, ownerUrl: string): Promise<DatabaseHandle> {
  const database = await ask("DATABASE_URL", ownerUrl, checkServer);
  let { databaseAppUrl: appUrl, databasePublicUrl: publicUrl } = environment;
  if (!appUrl || !publicUrl) {
    prepareDataDirectory(environment.dataDir);
    const made = await makeLogins(environment.dataDir, ownerUrl, database);
    appUrl ??= made.appUrl;
    publicUrl ??= made.publicUrl;
  }
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

async function makeLogins(dataDir: string, ownerUrl: string, database: string) {
  const roles = { app: `${database}_app`, public: `${database}_public` };
  const passwords = keptPasswords(dataDir, `database-${encodeURIComponent(database)}`, ["app", "public"]);
  await ask("DATABASE_URL", ownerUrl, async (client) => {
    for (const name of ["app", "public"] as const) await createLogin(client, roles[name], passwords[name]);
    await admitOnly(client, database, Object.values(roles));
  }).catch((error) => {
    throw errorCode(error.cause) === "42501" ? mayNotCreate(roles, error) : error;
  });
  const url = (name: "app" | "public") => {
    const made = new URL(ownerUrl);
    made.username = encodeURIComponent(roles[name]);
    made.password = passwords[name];
    return made.href;
  };
  return { appUrl: url("app"), publicUrl: url("public") };
}

function mayNotCreate(roles: { app: string; public: string }, cause: unknown): StartError {
  return new StartError(
    `DATABASE_URL 的账户无权建立账户；请让数据库管理员建立 ${roles.app} 和 ${roles.public}（LOGIN），并设置 DATABASE_APP_URL 和 DATABASE_PUBLIC_URL。`,
    `the role of DATABASE_URL may not create roles; have ${roles.app} and ${roles.public} created with LOGIN and set DATABASE_APP_URL and DATABASE_PUBLIC_URL.`,
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
