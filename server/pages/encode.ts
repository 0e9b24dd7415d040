import { createHash } from "node:crypto";
import { promisify } from "node:util";
import zlib from "node:zlib";
import { remember } from "./remember.ts";

const gzip = promisify(zlib.gzip);
const brotli = promisify(zlib.brotliCompress);

export type Coding = "identity" | "gzip" | "br";

/** One body in the forms in which it is sent; a coding that would not make it smaller is left out. */
export interface Encoded {
  /** First half of the body's SHA-256, in hexadecimal. */
  hash: string;
  /** Whether its brotli form is as small as it gets. */
  finished: boolean;
  bytes: Record<"identity", Buffer> & Partial<Record<Coding, Buffer>>;
}

/** Compresses fast enough for somebody who waits; `finish` does it as well as possible. */
export async function encode(body: Buffer, contentType: string): Promise<Encoded> {
  const hash = hashOf(body);
  if (!isText(contentType)) return { hash, finished: true, bytes: { identity: body } };
  const [gz, br] = await Promise.all([gzip(body, { level: 6 }), brotli(body, quality(5, body))]);
  return { hash, finished: false, bytes: { identity: body, ...smaller(body, { gzip: gz, br }) } };
}

/** The same body with brotli at its best, which takes about 50 ms for 30 KB: for the background. */
export async function finish(encoded: Encoded): Promise<Encoded> {
  const { identity, br: quick } = encoded.bytes;
  if (encoded.finished || !quick) return { ...encoded, finished: true };
  const br = await brotli(identity, quality(11, identity));
  return { ...encoded, finished: true, bytes: { ...encoded.bytes, ...smaller(quick, { br }) } };
}

function hashOf(body: Buffer): string {
  return createHash("sha256").update(body).digest("hex").slice(0, 32);
}

/** The best coding that the client takes and the body has; `header` is its Accept-Encoding. */
export function chooseCoding(header: string | undefined, { bytes }: Encoded): Coding {
  if (!header) return "identity";
  const taken = readAcceptEncoding(header);
  if (bytes.br && taken.br) return "br";
  return bytes.gzip && taken.gzip ? "gzip" : "identity";
}

/** Browsers send few different ones, and each request has one. */
const readAcceptEncoding = remember((header) => {
  const weights = new Map<string, number>();
  for (const part of header.toLowerCase().split(",")) {
    const [name = "", ...parameters] = part.split(";").map((text) => text.trim());
    const weight = parameters.find((parameter) => parameter.startsWith("q="));
    weights.set(name, weight ? Number(weight.slice(2)) || 0 : 1);
  }
  const takes = (coding: Coding) => (weights.get(coding) ?? weights.get("*") ?? 0) > 0;
  return { br: takes("br"), gzip: takes("gzip") };
}, 200);

function smaller<Name extends Coding>(
  than: Buffer,
  made: Record<Name, Buffer>,
): Partial<Record<Name, Buffer>> {
  const entries = Object.entries<Buffer>(made).filter(([, bytes]) => bytes.length < than.length);
  return Object.fromEntries(entries) as Partial<Record<Name, Buffer>>;
}

function quality(level: number, body: Buffer): zlib.BrotliOptions {
  return {
    params: {
      [zlib.constants.BROTLI_PARAM_MODE]: zlib.constants.BROTLI_MODE_TEXT,
      [zlib.constants.BROTLI_PARAM_QUALITY]: level,
      [zlib.constants.BROTLI_PARAM_SIZE_HINT]: body.length,
    },
  };
}

function isText(contentType: string): boolean {
  return /^text\/|[/+](xml|json|javascript)\b/.test(contentType);
}
