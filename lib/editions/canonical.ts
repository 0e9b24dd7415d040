import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import { EditionContent } from "./model.ts";

export interface Frozen {
  bytes: Uint8Array<ArrayBuffer>;
  /** Of the bytes, in hexadecimal. */
  sha256: string;
}

/** The exact bytes that an edition keeps: canonical JSON (RFC 8785) of valid content, in UTF-8. */
export function canonicalBytes(content: EditionContent): Frozen {
  const json = canonicalize(EditionContent.parse(content));
  if (json === undefined) throw new Error("the content of an edition is an object");
  const bytes = new Uint8Array(new TextEncoder().encode(json));
  return { bytes, sha256: createHash("sha256").update(bytes).digest("hex") };
}
