import { spawn } from "node:child_process";
import { once } from "node:events";
import { userInfo } from "node:os";
import path from "node:path";
import type { By } from "#lib/command.ts";
import type { Environment } from "#lib/platform/environment.ts";
import { findDatabase } from "./find-database.ts";
import { CommandFailed } from "./output.ts";
import type { Progress } from "./progress.ts";
import { t } from "./words.ts";

const root = path.join(import.meta.dirname, "..");

/** Steps that `withProduct` adds to a progress bar. */
export const productSteps = 3;

/**
 * Runs work on the product's database: the running one is joined, else it is started and stopped again. Where there
 * is none it is made, if the command may come first of all.
 * Modules that need the generated client are loaded only here, for it may have to be made first.
 */
export async function withProduct<Value>(
  progress: Progress,
  { mayMake }: { mayMake: boolean },
  work: (environment: Environment) => Promise<Value>,
): Promise<Value> {
  const { readEnvironment } = await import("#lib/platform/environment.ts");
  const environment = readEnvironment();
  await findDatabase(environment, mayMake);
  progress.next(t("step.client"));
  await generateClient();

  progress.next(t("step.database"));
  const { prepareDataDirectory } = await import("#lib/platform/data-directory.ts");
  const { openDatabase } = await import("#lib/platform/postgres/open.ts");
  prepareDataDirectory(environment.dataDir);
  const server = await openDatabase(environment);
  const close = async () => {
    const { closeDatabase } = await import("#lib/platform/database.ts");
    await closeDatabase();
    await server.close();
  };
  const interrupt = () => void close().finally(() => process.exit(130));
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, interrupt);
  try {
    progress.next(t("step.schema"));
    const { explainMigration, migrate } = await import("#lib/platform/migrate.ts");
    await migrate(server).catch((error) => Promise.reject(explainMigration(error)));
    Object.assign(process.env, {
      DATA_DIR: environment.dataDir,
      STORAGE_URL: environment.storageUrl ?? "",
      DATABASE_APP_URL: server.appUrl,
      DATABASE_PUBLIC_URL: server.publicUrl,
    });
    return await work(environment);
  } finally {
    await close();
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.off(signal, interrupt);
  }
}

/** In a process of its own, which says by itself what went wrong. */
async function generateClient(): Promise<void> {
  const child = spawn(process.execPath, [path.join(root, "scripts/prepare.ts"), "--client-only"], {
    cwd: root,
    stdio: ["ignore", 2, 2],
  });
  const [code] = await once(child, "exit");
  if (code !== 0) throw new CommandFailed(t("step.clientFailed"));
}

/** On whose behalf commands run: whoever has the server at hand, by the name that the system knows. */
export function commandLine(): By {
  return { system: `命令行（${userName()}）`, requestId: `cli-${process.pid}` };
}

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    // A container may run under a number that no name belongs to.
    return String(process.getuid?.() ?? "");
  }
}
