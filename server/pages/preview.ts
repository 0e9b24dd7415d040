import type { IncomingMessage, ServerResponse } from "node:http";
import type { Handler, Visit } from "../front.ts";
import { type ProxyOptions, requestHeaders } from "../proxy.ts";
import { publicHeaders } from "./headers.ts";
import { ask } from "./render.ts";
import { strip } from "./strip.ts";

const prefix = "/admin/preview/";

/**
 * Documents under /admin/preview/ are sent as visitors would get them: without the framework's scripts and under
 * the public policy, so that what doesn't work there doesn't work here. Who may see them, the page decides.
 */
export function createPreview(
  next: ProxyOptions,
  siteUrl: string,
  isDesk: (visit: Visit) => boolean,
): Handler {
  const headers = {
    ...publicHeaders(siteUrl, { framed: true }),
    "cache-control": "no-store",
    "x-robots-tag": "noindex, nofollow",
    "content-type": "text/html; charset=utf-8",
  };

  return (request, response, visit) =>
    visit.path.startsWith(prefix) &&
    request.method === "GET" &&
    isDesk(visit) &&
    answer(request, response, visit);

  async function answer(request: IncomingMessage, response: ServerResponse, visit: Visit): Promise<boolean> {
    const asking = {
      client: visit.client(),
      requestId: visit.requestId,
      headers: { request: {}, response: {} },
    };
    const socketPath = next.socketPath();
    if (!socketPath) return false;
    const given = requestHeaders(request, asking);
    const page = await ask({ socketPath, path: request.url, headers: given, setHost: false });
    // The way to the sign-in, or the desk's own page for whoever may not see it.
    if (page.status !== 200) return false;
    const { html, status } = strip(page.body.toString("utf8"));
    response.writeHead(status ?? 200, headers);
    response.end(html);
    return true;
  }
}
