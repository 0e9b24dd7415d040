import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import { emptyFields } from "#lib/events/model.ts";
import { normalise } from "#lib/richtext/normalise.ts";
import { type EventVersion, type ReportVersion, type VersionContent, versionFormat } from "./model.ts";

/** The exact bytes that a version keeps, and their hash in hexadecimal. */
export function versionBytes(content: VersionContent): { bytes: Uint8Array<ArrayBuffer>; sha256: string } {
  const bytes = new Uint8Array(new TextEncoder().encode(canonicalOf({ format: versionFormat, ...content })));
  return { bytes, sha256: createHash("sha256").update(bytes).digest("hex") };
}

/**
 * What a version says, in today's shape: fields that it did not have yet are empty, and its text passes through the
 * same cleaning as a document, so that blocks and attributes that came later are filled in.
 */
export function readVersion(bytes: Uint8Array): VersionContent {
  const stored = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  if (stored.format > versionFormat)
    throw new Error(`a newer program kept this version, format ${stored.format}`);
  if (stored.kind === "event") {
    const { fields, body } = stored as EventVersion;
    return { kind: "event", fields: { ...emptyFields, ...fields }, body: normalise(body.content) };
  }
  const { introduction, events, ...report } = stored as ReportVersion;
  const fields = { ...laterFields, ...report.fields };
  return { kind: "report", fields, introduction: normalise(introduction.content), events };
}

/** Of a report, what its first versions did not have. */
const laterFields = { sourceDayOnly: false };

/** Whether two contents say the same. */
export function saysTheSame(one: VersionContent, other: VersionContent): boolean {
  return canonicalOf(one) === canonicalOf(other);
}

function canonicalOf(content: object): string {
  const json = canonicalize(content);
  if (json === undefined) throw new Error("the content of a version is an object");
  return json;
}
