import type { IncomingMessage } from "node:http";
import type { Environment } from "#lib/platform/environment.ts";
import type { Client } from "./client-address.ts";
import type { Handler, Visit } from "./front.ts";
import { sendNotice } from "./notice.ts";

export type DoorOptions = Pick<Environment, "siteUrl" | "siteUrlIsDefault" | "adminHost">;

export type Door = ReturnType<typeof createDoor>;

/** What every request must pass before anything else looks at it. */
export function createDoor({ siteUrl, siteUrlIsDefault, adminHost }: DoorOptions) {
  const deskOrigin = adminHost ? `${new URL(siteUrl).protocol}//${adminHost}` : siteUrl;

  /** Whether the request comes from a page of the desk: a browser says so of every request that changes something. */
  function isOwn(request: IncomingMessage, client: Client): boolean {
    const { origin, referer, "sec-fetch-site": site } = request.headers;
    const isOurs = (from: string) =>
      from === deskOrigin ||
      (siteUrlIsDefault && from === `${client.protocol}://${client.host.toLowerCase()}`);
    if (origin !== undefined) return isOurs(origin);
    if (site !== undefined) return site === "same-origin";
    return referer !== undefined && URL.canParse(referer) && isOurs(new URL(referer).origin);
  }

  return {
    /** Answers what must not come in. */
    guard: ((request, response, visit) => {
      if (isAmbiguous(request) || !isSoundHost(visit.client().host)) return refuse(response, 400);
      if (!isReading(request) && !isOwn(request, visit.client())) return refuse(response, 403);
      // Nothing here is asked in another way, and Next fails on some.
      if (!isReading(request) && request.method !== "POST") return refuse(response, 405);
      return false;
    }) satisfies Handler,

    /** Whether a websocket may be opened: browsers ask nobody before they send cookies along. */
    letsUpgrade: (request: IncomingMessage, visit: Visit): boolean =>
      !isAmbiguous(request) && isDeskHost(visit) && isOwn(request, visit.client()),

    /** Whether the address belongs to the desk, its API or the pages of signing in, and is asked where those are. */
    isDesk: (visit: Visit): boolean => isDeskPath(visit.path) && isDeskHost(visit),
  };

  function isDeskHost(visit: Visit): boolean {
    return !adminHost || visit.client().host.toLowerCase() === adminHost;
  }
}

/** All else is the public site, which knows what to say at an address that is none. */
function isDeskPath(path: string): boolean {
  return /^\/((admin|api)(\/.*)?|login\/?|(setup|invite|reset)\/[^/]+\/?)$/.test(path);
}

function isReading({ method }: IncomingMessage): boolean {
  return method === "GET" || method === "HEAD";
}

/** Whether a proxy and we could read two different requests in it: by its host, or by where its body ends. */
function isAmbiguous({ rawHeaders, headers, httpVersion }: IncomingMessage): boolean {
  let hosts = 0;
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = rawHeaders[index];
    if (name?.length === 4 && name.toLowerCase() === "host") hosts += 1;
  }
  if (hosts !== 1 && !(hosts === 0 && httpVersion === "1.0")) return true;
  const coding = headers["transfer-encoding"];
  return coding !== undefined && coding.toLowerCase() !== "chunked";
}

/** A name or an address with or without a port, or nothing at all (HTTP/1.0). */
function isSoundHost(host: string): boolean {
  return /^(([a-z0-9._-]{1,253}|\[[0-9a-f:.]{2,45}\])(:\d{1,5})?)?$/i.test(host);
}

function refuse(response: Parameters<Handler>[1], status: number): true {
  sendNotice(response, status);
  return true;
}
