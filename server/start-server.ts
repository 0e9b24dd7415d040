import { isNewDatabase, loadExampleInto } from "#lib/example/load.ts";
import { limits } from "#lib/images/model.ts";
import { fileLimits } from "#lib/import/files.ts";
import { prepareDataDirectory } from "#lib/platform/data-directory.ts";
import type { Environment } from "#lib/platform/environment.ts";
import { log } from "#lib/platform/log.ts";
import { explainMigration, migrate } from "#lib/platform/migrate.ts";
import { type DatabaseHandle, openDatabase } from "#lib/platform/postgres/open.ts";
import { closePublicDatabase, readPublic } from "#lib/platform/public-database.ts";
import { loadSecrets } from "#lib/platform/secrets.ts";
import { storage } from "#lib/platform/storage.ts";
import { issueSetupLink } from "#lib/users/commands/issue-setup-link.ts";
import { createCollab } from "./collab/collab.ts";
import { createDoor } from "./door.ts";
import { createFront } from "./front.ts";
import { healthHandler } from "./health.ts";
import { keepHouse } from "./housekeeping.ts";
import { listen } from "./listen.ts";
import { hashOfWithdrawn, watchLiveChanges } from "./live-changes.ts";
import { createMedia } from "./media/media.ts";
import { type NextProcess, startNext } from "./next-process.ts";
import { claimDataDirectory } from "./one-server.ts";
import { buildFolders, createAssets } from "./pages/assets.ts";
import { deskHeaders } from "./pages/headers.ts";
import { createPages } from "./pages/pages.ts";
import { createPreview } from "./pages/preview.ts";
import { step } from "./progress.ts";
import { tunnelTo } from "./tunnel.ts";
import { servingVariables } from "./variables.ts";

const megabyte = 1024 * 1024;
/** How long running answers, then Next, may take to end, in milliseconds. */
const patience = { answers: 10_000, next: 5_000 };
/** Compiling in development takes longer than loading a build. */
const nextPatience = 120_000;

export interface StartOptions {
  dev: boolean;
  /** Ends the start early. */
  signal: AbortSignal;
}

/**
 * Everything that `npm start` starts, in order. What has started is stopped again when a later part fails, or when
 * the start is ended early.
 */
export async function startServer(
  environment: Environment,
  options: StartOptions,
): Promise<{ stop(): Promise<void> }> {
  const undo: (() => unknown)[] = [];
  const stop = async () => {
    for (const action of undo.splice(0).reverse()) await action();
  };
  try {
    await start(environment, options, undo);
    return { stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function start(
  environment: Environment,
  { dev, signal }: StartOptions,
  undo: (() => unknown)[],
): Promise<void> {
  const { dataDir, siteUrl, trustProxy, port, host } = environment;
  prepareDataDirectory(dataDir);
  const claim = claimDataDirectory(dataDir, siteUrl);
  undo.push(() => claim.release());

  const parts: { next?: NextProcess; migrated: boolean } = { migrated: false };
  const upstream = {
    socketPath: () => parts.next?.socketPath(),
    whenReady: () => parts.next?.whenReady(10_000) ?? Promise.reject(new Error("still starting")),
  };
  const pages = createPages({ next: upstream, siteUrl, withdrawn: hashOfWithdrawn });
  undo.push(pages.close);
  const door = createDoor(environment);
  const front = createFront({
    trustProxy,
    door,
    // In development Next answers visitors itself: hot reload needs its scripts.
    site: dev ? undefined : pages.handle,
    headers: (visit) => deskHeaders(siteUrl, visit.client(), { dev }),
    next: upstream,
    bodyLimit,
  });
  front.use(
    healthHandler({
      database: async () => (await readPublic("SELECT 1")).length === 1,
      migrations: () => parts.migrated,
      next: () => parts.next?.socketPath() !== undefined,
    }),
  );
  if (dev) front.onUpgrade("/_next/", tunnelTo(upstream.socketPath));
  else {
    front.use(createAssets(buildFolders()));
    front.use(createPreview(upstream, siteUrl, door.isDesk));
  }
  // First of all, so that a port that is taken stops the start before anything was touched. Until the rest is
  // there, visitors are told that the site is starting.
  await listen(front.server, port, host);
  undo.push(() => front.close(patience.answers));

  const database = await startDatabase(environment, undo);
  signal.throwIfAborted();
  const variables = servingVariables(environment, loadSecrets(environment), database, dev);
  Object.assign(process.env, variables);
  await updateSchema(database);
  parts.migrated = true;
  signal.throwIfAborted();
  await fillNewDatabase();
  const setupLink = await firstAdministratorLink();
  undo.push(keepHouse());
  const media = createMedia(storage());
  front.use(media.handle);
  const onChange = () => {
    pages.purge();
    void media.refresh();
  };
  const changes = watchLiveChanges({ connectionString: database.publicUrl, onChange });
  undo.push(changes.close);
  const collab = createCollab({ databaseUrl: database.appUrl, siteUrl });
  front.onUpgrade("/collab/", collab.handleUpgrade);
  const next = startNext({ dev, env: variables });
  undo.push(() => next.stop(patience.next));
  signal.addEventListener("abort", () => next.stop(patience.next), { once: true });
  parts.next = next;
  // The visitors' connections end first: what they are being answered still needs everything else.
  undo.push(() => Promise.all([collab.close(), front.close(patience.answers)]));
  await step("页面进程就绪 / pages ready", () => next.whenReady(nextPatience));
  if (!dev) void pages.warm();
  process.stdout.write(welcome(environment, setupLink));
}

/** Where visitors and staff find the product. */
function welcome({ siteUrl, deskUrl }: Environment, setupLink: string | undefined): string {
  const addresses = [`公众网站 public site    ${siteUrl}`, `编辑后台 desk           ${deskUrl}/admin`];
  const setup = [
    "首位管理员请打开此链接设置账号，只能用一次，72 小时内有效；过期后重新启动即可得到新的",
    "the first administrator opens this once, within 72 hours; each start makes a new one:",
    `${deskUrl}${setupLink}`,
  ];
  const lines = ["", ...addresses, ...(setupLink ? ["", ...setup] : []), ""];
  return `${lines.map((line) => (line ? `  ${line}` : "")).join("\n")}\n`;
}

/** An empty database is filled with the example; it is not looked at again. */
async function fillNewDatabase(): Promise<void> {
  if (!(await isNewDatabase())) return;
  await step("示例已载入 / example loaded", async () => {
    const outcome = await loadExampleInto(storage(), { system: "example", requestId: "start" });
    // Another server of the same database was first.
    if (!outcome.ok) log.info({ problems: outcome.problems }, "the example was not loaded");
  });
}

/** The path of the one-time link, as long as there is no administrator. */
async function firstAdministratorLink(): Promise<string | undefined> {
  const outcome = await issueSetupLink({ system: "start", requestId: "start" }, {});
  return outcome.ok ? outcome.value.path : undefined;
}

/** Bytes of body that an address takes. Server actions are forms; only pictures and imports come as files. */
function bodyLimit(path: string): number {
  if (/^\/api\/images(\/|$)/.test(path)) return limits.bytes + megabyte;
  if (path === "/api/import/files") return fileLimits.megabytes * megabyte;
  // The names of a folder's files and a person's corrections.
  if (path === "/api/import") return 4 * megabyte;
  return megabyte;
}

async function startDatabase(environment: Environment, undo: (() => unknown)[]): Promise<DatabaseHandle> {
  const database = await step("数据库就绪 / database ready", () => openDatabase(environment));
  undo.push(() => database.close(), closePublicDatabase);
  for (const note of database.notes) log.info(note);
  const endWatch = database.watch((state, reason) => {
    if (state === "down") log.error("the database ended and is started again");
    if (state === "up") log.info("the database is back");
    if (state === "failed") log.error({ err: reason }, "the database could not be started again");
  });
  undo.push(endWatch);
  return database;
}

async function updateSchema(database: DatabaseHandle): Promise<void> {
  await step(
    "数据结构已是最新 / schema up to date",
    () => migrate(database).catch((error) => Promise.reject(explainMigration(error))),
    ({ applied }) => (applied.length > 0 ? `（+${applied.length}）` : ""),
  );
}
