import { lookup } from "node:dns/promises";
import type { IncomingMessage } from "node:http";
import { request } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { refuse } from "#lib/platform/errors.ts";
import { isPublicAddress } from "#lib/platform/public-address.ts";

/** Less than what may be uploaded: nobody watches a progress here. */
const mostBytes = 30 * 1024 * 1024;
/** Milliseconds for all of it, redirects included. */
const longest = 20_000;
const mostRedirects = 3;
/** At once in this process. */
const places = 4;
let underWay = 0;

/** How the outside is reached; a test has its own. */
export interface Outside {
  addressesOf(host: string): Promise<string[]>;
  isAllowed(address: string): boolean;
  request: typeof request;
}

const internet: Outside = {
  async addressesOf(host) {
    return (await lookup(host, { all: true, verbatim: true })).map(({ address }) => address);
  },
  isAllowed: isPublicAddress,
  request,
};

/**
 * Fetches a picture that somebody pasted by its address. Nothing goes out but this address: no cookie, no name of
 * ours, no page that it is for. The host's addresses are looked up once, must all be public, and are the ones that are
 * then connected to, at every redirect anew: so no name leads into the network that this server stands in.
 *
 * @returns its bytes, which the caller must inspect.
 * @throws Refusal image.fetch-address, fetch-unreached, fetch-refused, fetch-no-picture, fetch-busy, too-large
 */
export async function fetchPicture(address: string, outside: Outside = internet): Promise<Uint8Array> {
  if (underWay >= places) refuse("image.fetch-busy");
  underWay++;
  try {
    const signal = AbortSignal.timeout(longest);
    let url = soundAddress(address);
    for (let redirects = 0; redirects <= mostRedirects; redirects++) {
      const response = await ask(url, outside, signal);
      const { statusCode = 0, headers } = response;
      if (statusCode < 300 || statusCode >= 400 || !headers.location) return await read(response, url);
      response.destroy();
      if (!URL.canParse(headers.location, url.href)) break;
      url = soundAddress(new URL(headers.location, url.href).href);
    }
    return refuse("image.fetch-refused", { values: { host: url.hostname } });
  } finally {
    underWay--;
  }
}

/** Only https at its own port; an old http address is asked for by https. */
function soundAddress(address: string): URL {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url?.protocol === "http:" && url.port === "") url.protocol = "https:";
  if (url?.protocol !== "https:" || url.port !== "" || url.username || url.password)
    refuse("image.fetch-address");
  return url;
}

async function ask(url: URL, outside: Outside, signal: AbortSignal): Promise<IncomingMessage> {
  const host = url.hostname.replace(/^\[|\]$/g, "");
  const addresses = await (isIP(host) ? [host] : outside.addressesOf(host).catch(() => []));
  if (addresses.length === 0) refuse("image.fetch-unreached", { values: { host } });
  if (!addresses.every((one) => outside.isAllowed(one))) refuse("image.fetch-address");
  const pinned: LookupFunction = (_, options, done) => {
    const found = addresses.map((one) => ({ address: one, family: isIP(one) }));
    if (options.all) done(null, found);
    else done(null, found[0]?.address ?? "", found[0]?.family);
  };
  return new Promise<IncomingMessage>((resolve, reject) => {
    const asking = outside.request(
      url,
      {
        lookup: pinned,
        agent: false,
        signal,
        headers: { accept: "image/*", "accept-encoding": "identity", "user-agent": "Mozilla/5.0" },
      },
      resolve,
    );
    asking.on("error", reject);
    asking.end();
  }).catch(() => refuse("image.fetch-unreached", { values: { host } }));
}

async function read(response: IncomingMessage, { hostname: host }: URL): Promise<Uint8Array> {
  const { statusCode, headers } = response;
  const fail = (code: string, values: Record<string, string | number>): never => {
    response.destroy();
    return refuse(code, { values });
  };
  if (statusCode !== 200) fail("image.fetch-refused", { host });
  if (!/^(image\/|application\/octet-stream)/i.test(headers["content-type"] ?? ""))
    fail("image.fetch-no-picture", { host });
  const parts: Buffer[] = [];
  let size = 0;
  try {
    for await (const part of response) {
      size += part.length;
      if (size > mostBytes) break;
      parts.push(part);
    }
  } catch {
    fail("image.fetch-unreached", { host });
  }
  if (size > mostBytes) fail("image.too-large", { maximum: mostBytes / 1024 / 1024 });
  return Buffer.concat(parts);
}
