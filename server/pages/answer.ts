import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";
import type { Served } from "./cache.ts";
import { chooseCoding } from "./encode.ts";

/** Answers a GET or HEAD with a page from the cache. Ranges are ignored: a page is sent whole. */
export function sendPage(
  request: IncomingMessage,
  response: ServerResponse,
  { page, how }: Pick<Served, "page" | "how">,
  took: number,
): true {
  const coding = chooseCoding(request.headers["accept-encoding"], page.encoded);
  const form = page.forms[coding];
  let headers = form?.headers ?? {};
  if (how !== "hit")
    headers = { ...headers, "server-timing": `cache;desc=${how}, render;dur=${took.toFixed(1)}` };
  if (page.status === 200 && isKnown(request.headers["if-none-match"], page.encoded.hash)) {
    response.writeHead(304, unchanged(headers));
    response.end();
    return true;
  }
  response.writeHead(page.status, headers);
  response.end(request.method === "HEAD" ? undefined : form?.body, "latin1");
  return true;
}

/** Whether the client holds this body, in whichever coding; a proxy in between may have made the tag weak. */
function isKnown(header: string | undefined, hash: string): boolean {
  if (!header) return false;
  if (header.trim() === "*") return true;
  return header.split(",").some((tag) => /^(?:W\/)?"([0-9a-f]+)(?:-\w+)?"$/.exec(tag.trim())?.[1] === hash);
}

function unchanged(headers: OutgoingHttpHeaders): OutgoingHttpHeaders {
  const { "content-length": _length, "content-encoding": _coding, "content-type": _type, ...rest } = headers;
  return rest;
}
