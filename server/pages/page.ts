import type { OutgoingHttpHeaders } from "node:http";
import { type Coding, type Encoded, encode, finish } from "./encode.ts";
import type { Rendered } from "./render.ts";

/** A public answer ready to be sent: nothing is left to compute when it is asked for. */
export interface Page {
  status: Rendered["status"];
  encoded: Encoded;
  /** One for each coding that the body has. */
  forms: Partial<Record<Coding, Form>>;
  /** Bytes of all its forms. */
  size: number;
}

export interface Form {
  /** All headers of an answer from the cache. */
  headers: OutgoingHttpHeaders;
  /** Bytes, or a string of bytes (latin1), which leaves the process in one piece with its headers. */
  body: Buffer | string;
}

/**
 * @param common Headers of every public answer.
 * @param former What stood at this address before: its compressed forms serve again when the body is the same.
 */
export async function makePage(
  rendered: Rendered,
  common: OutgoingHttpHeaders,
  former?: Page,
): Promise<Page> {
  const { status, contentType, location, body } = rendered;
  const same =
    former?.encoded.bytes.identity.equals(body) &&
    former.forms.identity?.headers["content-type"] === contentType;
  const encoded = same && former ? former.encoded : await encode(body, contentType);
  const own: OutgoingHttpHeaders = { "cache-control": cacheControl, ...common, "content-type": contentType };
  if (location) own.location = location;
  return assemble(status, own, encoded);
}

/** The same page with its body compressed as well as possible. */
export async function polish(page: Page): Promise<Page> {
  return assemble(page.status, page.forms.identity?.headers ?? {}, await finish(page.encoded));
}

/** Browsers and proxies may keep a page but ask each time, so a change shows as soon as it is published. */
const cacheControl = "public, max-age=0, must-revalidate";

/** Above it, making one piece costs more than sending two. */
const longestString = 16 * 1024;

function assemble(status: Page["status"], own: OutgoingHttpHeaders, encoded: Encoded): Page {
  const forms: Page["forms"] = {};
  let size = 0;
  for (const [name, bytes] of Object.entries(encoded.bytes)) {
    const coding = name as Coding;
    const headers: OutgoingHttpHeaders = {
      ...own,
      vary: "Accept-Encoding",
      etag: etagOf(encoded.hash, coding),
      "content-length": bytes.length,
      "server-timing": "cache;desc=hit",
    };
    if (coding !== "identity") headers["content-encoding"] = coding;
    forms[coding] = { headers, body: bytes.length <= longestString ? bytes.toString("latin1") : bytes };
    size += bytes.length * 2;
  }
  return { status, encoded, forms, size };
}

function etagOf(hash: string, coding: Coding): string {
  return coding === "identity" ? `"${hash}"` : `"${hash}-${coding}"`;
}
