/**
 * Where a pasted picture that is not in the library yet comes from: an address on some server; `pasted:` and a name under which
 * the browser that pasted it keeps its bytes; or `local:` and the name of a file on somebody's disk, which did not come along.
 */
export const sourcePattern = /^(https?:\/\/[^/]|pasted:|local:)/;

/** The source, if it is one. */
export function soundSource(source: unknown): string | undefined {
  if (typeof source !== "string" || source.length > 2000 || !sourcePattern.test(source)) return undefined;
  return source.startsWith("http") && !URL.canParse(source) ? undefined : source;
}
