import { readFileSync } from "node:fs";
import path from "node:path";
import { parseEnv } from "node:util";
import { type Environment, environmentSchema, names } from "./environment-schema.ts";
import { errorCode, errorText, StartError } from "./start-error.ts";

export type { Environment } from "./environment-schema.ts";

type Variables = Record<string, string | undefined>;

let known: Environment | undefined;

/** The settings of this process, from its variables and `.env` in the folder it runs in. Read once. */
export function readEnvironment(): Environment {
  known ??= parseEnvironment(process.env, readDotenv(process.cwd()), process.cwd());
  return known;
}

/**
 * @param root Folder that a relative DATA_DIR starts from.
 * @throws {StartError} for a malformed line, an unknown name in `.env`, or a malformed value.
 */
export function parseEnvironment(variables: Variables, dotenv: string, root: string): Environment {
  const values = { ...parseDotenv(dotenv), ...pickKnown(variables) };
  // An empty value means "not set", so that a variable can also take back a line of `.env`.
  const filled = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ""));
  const result = environmentSchema.safeParse(filled);
  if (!result.success) throw malformed(result.error.issues[0]);
  return { ...result.data, dataDir: path.resolve(root, result.data.dataDir) };
}

function readDotenv(root: string): string {
  try {
    return readFileSync(path.join(root, ".env"), "utf8");
  } catch (error) {
    if (errorCode(error) === "ENOENT") return "";
    throw new StartError(
      `.env 无法读取（${errorText(error)}），请检查文件权限。`,
      `.env cannot be read (${errorText(error)}); check its permissions.`,
    );
  }
}

function parseDotenv(text: string): Record<string, string | undefined> {
  const content = text.replace(/^\uFEFF/, "");
  for (const [index, line] of content.split(/\r?\n/).entries()) {
    // Node's parser passes over such a line in silence, and the setting would seem to have no effect.
    if (!/^\s*(#.*|(export\s+)?\w+\s*=.*)?$/.test(line)) {
      throw new StartError(
        `.env 第 ${index + 1} 行写法有误，应为“名称=值”，或以 # 开头的说明。`,
        `line ${index + 1} of .env is malformed: write NAME=value, or begin a comment with #.`,
      );
    }
  }
  const values = parseEnv(content);
  for (const name of Object.keys(values)) {
    if (names.includes(name)) continue;
    throw new StartError(
      `.env 中的 ${name} 不是可用的设置，请改正或删去；可用的有 ${names.join("、")}。`,
      `${name} in .env is not a setting; mend or remove it. There are ${names.join(", ")}.`,
    );
  }
  return values;
}

function pickKnown(variables: Variables): Record<string, string> {
  const picked: Record<string, string> = {};
  for (const name of names) {
    const value = variables[name];
    if (value !== undefined) picked[name] = value.trim();
  }
  return picked;
}

function malformed(issue: { message: string; path: PropertyKey[] } | undefined): StartError {
  const name = String(issue?.path[0] ?? "");
  const [chinese, english] = (issue?.message ?? "").split(" / ");
  return new StartError(
    `设置 ${name} 有误：应为${chinese}。`,
    `${name} is malformed: it must be ${english}.`,
  );
}
