import { once } from "node:events";
import { type IncomingHttpHeaders, type IncomingMessage, request } from "node:http";
import type { Product } from "./product.ts";

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  /** As they came over the wire, repeated ones included. */
  rawHeaders: string[];
  body: Buffer;
}

export interface Question {
  method?: string;
  headers?: Record<string, string>;
  body?: string | Uint8Array;
}

/**
 * One request as it is written here: the path is neither normalised nor encoded, no redirect is followed, and no
 * header is added but Host and the length of the body.
 */
export async function ask(
  product: Pick<Product, "url">,
  path: string,
  { method = "GET", headers = {}, body }: Question = {},
): Promise<Answer> {
  const { hostname, port } = new URL(product.url);
  const asking = request({
    hostname,
    port,
    path,
    method,
    headers: { ...headers, ...(body === undefined ? {} : { "content-length": Buffer.byteLength(body) }) },
  });
  asking.end(body);
  const [answer] = (await once(asking, "response")) as [IncomingMessage];
  const parts: Buffer[] = [];
  for await (const part of answer) parts.push(part);
  const { statusCode: status = 0, rawHeaders } = answer;
  return { status, headers: answer.headers, rawHeaders, body: Buffer.concat(parts) };
}

/** A Cookie header of these. */
export function cookieHeader(...cookies: { name: string; value: string }[]): { cookie: string } {
  return { cookie: cookies.map(({ name, value }) => `${name}=${value}`).join("; ") };
}
