/**
 * Runs Next as it is, in a process of its own, on a private socket. Arguments: the socket's path, and --dev.
 * Says "ready" to its parent, stops when it is told "stop", and never outlives its parent.
 */
import { rmSync } from "node:fs";
import { createServer } from "node:http";
import path from "node:path";
import next from "next";

const [socketPath = "", ...options] = process.argv.slice(2);
const root = path.join(import.meta.dirname, "..");

// Ctrl-C reaches the whole process group; the parent decides when this process ends.
process.on("SIGINT", () => {});
process.on("SIGTERM", () => {});
process.on("disconnect", () => leaveNothing());
process.on("message", (message) => {
  if (message === "stop") stop();
});

const server = createServer({ keepAliveTimeout: 60_000, requestTimeout: 0, headersTimeout: 0 });
// Under --dev Next refuses its own scripts and websocket to pages of any other host name.
const { hostname } = new URL(process.env.SITE_URL ?? "http://localhost");
const app = next({ dev: options.includes("--dev"), dir: root, httpServer: server, hostname });
await app.prepare();
const handle = app.getRequestHandler();
server.on("request", (request, response) => void handle(request, response));
server.listen(socketPath, () => process.send?.("ready"));

/** The visitors' answers have ended by now; what is left are connections that the parent keeps for later. */
function stop(): void {
  server.close(() => end());
  setInterval(() => server.closeIdleConnections(), 50);
  setTimeout(() => end(), 1000);
}

/** The parent was killed. If it isn't started again at once, nobody else will stop its database. */
async function leaveNothing(): Promise<void> {
  server.closeAllConnections();
  if (process.env.EMBEDDED_DATABASE) {
    const { log } = await import("#lib/platform/log.ts");
    const { stopUnused } = await import("#lib/platform/postgres/embedded.ts");
    await stopUnused(String(process.env.DATA_DIR)).catch((err) =>
      log.error({ err }, "the database was left"),
    );
  }
  end();
}

function end(): never {
  // The folder of a parent that was killed would otherwise stay.
  rmSync(path.dirname(socketPath), { recursive: true, force: true });
  process.exit(0);
}
