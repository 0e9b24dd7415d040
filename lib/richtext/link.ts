/** Control characters, and spaces, which browsers skip when they look for the protocol of an address. */
const skipped = /[\p{Cc}\p{Zs}\u2028\u2029]/gu;

/**
 * The address if a reader may follow it: http, https, mailto, or a path or anchor of this site. Otherwise null.
 * A path that begins with two slashes, or a backslash, would leave the site.
 */
export function safeHref(href: unknown): string | null {
  if (typeof href !== "string" || href.length > 2000) return null;
  const address = href.replace(skipped, "");
  if (/^(https?:\/\/[^/\\?#]|mailto:[^/])/i.test(address)) return URL.canParse(address) ? address : null;
  if (/^#/.test(address) || /^\/(?![/\\])/.test(address)) return address;
  return null;
}
