import { once } from "node:events";
import { explainDiskFull } from "#lib/platform/disk-full.ts";
import { readEnvironment } from "#lib/platform/environment.ts";
import { log } from "#lib/platform/log.ts";
import { StartError } from "#lib/platform/start-error.ts";
import { startServer } from "./start-server.ts";

// What the product keeps is read by nobody else.
process.umask(0o077);

const ending = new AbortController();
const starting = run();
listenToSignals();
await starting;

async function run(): Promise<void> {
  try {
    const environment = readEnvironment();
    log.level = environment.logLevel;
    const dev = process.argv.includes("--dev");
    const server = await startServer(environment, { dev, signal: ending.signal });
    restartOnFailure();
    if (!ending.signal.aborted) await once(ending.signal, "abort");
    await server.stop();
    process.exit(0);
  } catch (error) {
    if (ending.signal.aborted && error === ending.signal.reason) process.exit(0);
    const reason = explainDiskFull(error);
    if (reason instanceof StartError) process.stderr.write(`✗ ${reason.message}\n`);
    else log.fatal({ err: reason }, "the server failed");
    process.exit(1);
  }
}

/** The first signal stops in order. A second one ends at once, unless it is the first one's echo by npm. */
function listenToSignals(): void {
  let firstAt: number | undefined;
  const onSignal = () => {
    if (firstAt !== undefined && performance.now() - firstAt > 1000) process.exit(1);
    firstAt ??= performance.now();
    ending.abort();
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, onSignal);
  // The script that started this process is gone.
  process.on("disconnect", onSignal);
}

/** Nobody knows in what state a failure that nobody caught has left this process; its supervisor starts it again. */
function restartOnFailure(): void {
  const softwareFailure = 70;
  process.on("uncaughtException", (error) => {
    log.fatal({ err: error }, "the server failed");
    process.exit(softwareFailure);
  });
}
