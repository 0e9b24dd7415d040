import type { IncomingMessage, ServerResponse } from "node:http";
import { contentType, parseRendition } from "#lib/images/model.ts";
import { liveImages, shownPart } from "#lib/images/published.ts";
import { rendition } from "#lib/images/renditions.ts";
import { log } from "#lib/platform/log.ts";
import type { Storage } from "#lib/platform/storage.ts";

/** Ten minutes: a withdrawn picture is gone here at once, and from a reader's own cache soon. */
const cacheControl = "public, max-age=600";

/**
 * Serves `/media/<sha256>/<file>`, only while a live edition shows the picture, and only the part that it shows.
 * `refresh` is called when what is live may have changed; until it has answered, the former set counts,
 * and before the first answer nothing is served.
 */
export function createMedia(storage: Storage) {
  let live = new Set<string>();
  let asked = 0;

  /** The answer of an older question never replaces that of a newer one. */
  async function refresh(): Promise<void> {
    const number = ++asked;
    try {
      const answer = await liveImages();
      if (number === asked) live = answer;
    } catch (err) {
      // Listening begins again when the database is back, and asks once more.
      log.warn({ err }, "which pictures are live cannot be read");
    }
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
    const [, root, sha256 = "", file = "", ...rest] = (request.url ?? "").split("?")[0]?.split("/") ?? [];
    if (root !== "media") return false;
    if (request.method !== "GET" && request.method !== "HEAD")
      return end(response, 405, { allow: "GET, HEAD" });
    const wanted = rest.length === 0 ? parseRendition(sha256, file) : null;
    if (!wanted || !live.has(shownPart(wanted))) return end(response, 404);
    const etag = `"${sha256.slice(0, 32)}-${file}"`;
    const headers = { etag, "cache-control": cacheControl, "x-content-type-options": "nosniff" };
    if (request.headers["if-none-match"] === etag) return end(response, 304, headers);
    const bytes = await rendition(storage, wanted);
    if (!bytes || !live.has(shownPart(wanted))) return end(response, 404);
    response.writeHead(200, {
      ...headers,
      "content-type": contentType[wanted.format],
      "content-length": bytes.length,
      "content-security-policy": "default-src 'none'",
      "cross-origin-resource-policy": "same-site",
    });
    response.end(request.method === "HEAD" ? undefined : bytes);
    return true;
  }

  return {
    handle: (request: IncomingMessage, response: ServerResponse) =>
      request.url?.startsWith("/media/") === true && handle(request, response),
    refresh,
  };
}

function end(response: ServerResponse, status: number, headers: Record<string, string> = {}): true {
  response.writeHead(status, { "cache-control": "no-store", ...headers });
  response.end();
  return true;
}
