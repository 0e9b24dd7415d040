import { existsSync } from "node:fs";
import type { Environment } from "#lib/platform/environment.ts";
import { CommandFailed, say } from "./output.ts";
import { t } from "./words.ts";

/**
 * Without the DATA_DIR that the product runs with, a command would find an empty folder and begin a second database
 * there. What reads or changes existing data is refused then; what may come first (the first account, the first
 * import) says that it makes a database, and is refused while a product runs whose data are elsewhere.
 * @throws {CommandFailed}
 */
export async function findDatabase(environment: Environment, mayMake: boolean): Promise<void> {
  const { databaseUrl, dataDir: folder } = environment;
  if (databaseUrl) return;
  const { prepareDataDirectory } = await import("#lib/platform/data-directory.ts");
  // One that this account may not enter is said to be so, not to be empty.
  if (existsSync(folder)) prepareDataDirectory(folder);
  const { hasCluster } = await import("#lib/platform/postgres/place.ts");
  if (hasCluster(folder)) return;
  if (!mayMake) throw new CommandFailed(t("database.none", { folder }));
  const address = await runningProduct(environment);
  if (address) throw new CommandFailed(t("database.elsewhere", { folder, address }));
  say(t("database.made", { folder }));
}

/** Where a product answers that these settings would collide with. */
async function runningProduct({ host, port }: Environment): Promise<string | undefined> {
  const name = host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host.includes(":") ? `[${host}]` : host;
  const address = `http://${name}:${port}`;
  try {
    const answer = await fetch(`${address}/healthz`, { signal: AbortSignal.timeout(1000) });
    const { ok } = (await answer.json()) as { ok?: unknown };
    return ok === true ? address : undefined;
  } catch {
    return undefined;
  }
}
