import type { ServerResponse } from "node:http";
import type { Handler } from "./front.ts";

/** Whether each part that serving needs is there. */
export type Checks = Record<string, () => boolean | Promise<boolean>>;

/** `/healthz` says that this process answers, `/readyz` that it can serve: 200 or 503, with each part's state. */
export function healthHandler(checks: Checks): Handler {
  return (_request, response, { path }) =>
    (path === "/healthz" || path === "/readyz") && answer(response, path);

  async function answer(response: ServerResponse, path: string): Promise<true> {
    const parts = path === "/healthz" ? {} : await askAll(checks);
    const ready = Object.values(parts).every(Boolean);
    const body = `${JSON.stringify({ ok: ready, ...parts })}\n`;
    response.writeHead(ready ? 200 : 503, {
      "Content-Type": "application/json",
      "Content-Length": Buffer.byteLength(body),
      "Cache-Control": "no-store",
    });
    response.end(body);
    return true;
  }
}

async function askAll(checks: Checks): Promise<Record<string, boolean>> {
  const entries = Object.entries(checks).map(
    async ([name, check]) => [name, await withinTwoSeconds(check)] as const,
  );
  return Object.fromEntries(await Promise.all(entries));
}

async function withinTwoSeconds(check: () => boolean | Promise<boolean>): Promise<boolean> {
  const timeout = Promise.withResolvers<boolean>();
  const timer = setTimeout(() => timeout.resolve(false), 2000);
  try {
    return await Promise.race([check(), timeout.promise]);
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}
