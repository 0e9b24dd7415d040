import { remember } from "./remember.ts";

/** How Next names its folders under app/(site): a parameter stands in brackets and fills one segment. */
export interface Route {
  path: string;
  /** The query parameters it reads, in the order in which Next is asked for them. */
  query?: readonly ParameterName[];
}

/** Every public address. A page that has no row here cannot be reached; routes.test.ts compares it with app/(site). */
export const routes: readonly Route[] = [
  { path: "/" },
  { path: "/reports", query: ["page"] },
  { path: "/reports/[slug]" },
  { path: "/events", query: ["page", "year", "channel"] },
  { path: "/events/[slug]" },
  { path: "/years/[year]" },
  { path: "/chronicle/[year]" },
  { path: "/chronicle/[year]/chronicle.docx" },
  { path: "/channels/[slug]", query: ["page"] },
  { path: "/search", query: ["q", "page", "year", "channel"] },
  { path: "/about" },
  { path: "/feed.xml" },
  { path: "/sitemap.xml" },
  { path: "/robots.txt" },
];

export interface Address {
  /** Path and query as Next is asked for them; also the key under which the answer is kept. */
  target: string;
  /** Whether a part of the path is a name or a number, which a stranger can make up. */
  named: boolean;
  /** Whether query parameters are left, of which a stranger can make up endlessly many. */
  asked: boolean;
}

export type Destination = { page: Address } | { moved: string };

/**
 * All addresses that no route names are this one, answered by the catch-all page, so they cost one render
 * together, and nothing that a stranger typed reaches Next.
 */
export const missing: Address = { target: "/not-found", named: false, asked: false };

/**
 * What a visitor asks for. `moved` is the one spelling of a path that came with doubled or trailing slashes.
 *
 * @param url Path and query as they stand in the request line.
 */
export function findDestination(url: string): Destination {
  return destinationOf(url);
}

/** Whether a browser that is sent there stays: a second slash or a backslash would begin another host. */
export function isSitePath(location: string): boolean {
  return /^\/(?![/\\])[\x21-\x7e]*$/.test(location);
}

type ParameterName = keyof typeof parameters;

const longestPath = 200;
const longestWords = 100;

/** What each parameter may say, in its one spelling; undefined leaves it out, as if it had not been given. */
const parameters = {
  // Nobody looks for control characters, and PostgreSQL takes no NUL.
  q: (value: string) =>
    value
      .replace(/[\s\u0000-\u001f\u007f]+/g, " ")
      .trim()
      .slice(0, longestWords)
      .toWellFormed() || undefined,
  page: (value: string) => (/^[1-9]\d{0,5}$/.test(value) && value !== "1" ? value : undefined),
  year: (value: string) => (/^\d{4}$/.test(value) ? value : undefined),
  channel: (value: string) => (isSlug.test(value) && value.length <= 120 ? value : undefined),
};

const slug = "[a-z0-9]+(?:-[a-z0-9]+)*";
const isSlug = new RegExp(`^${slug}$`);

const patterns = routes.map((route) => ({ ...route, ...compile(route.path) }));

function compile(path: string): { pattern: RegExp; named: boolean } {
  const source = path.replace(/[.]/g, "\\.").replace("[slug]", slug).replace("[year]", "\\d{4}");
  return { pattern: new RegExp(`^${source}$`), named: path.includes("[") };
}

/** Known pages are asked for again and again under the same few addresses. */
const destinationOf = remember((url): Destination => {
  const [rawPath = "", rawQuery = ""] = split(url);
  const path = decode(rawPath);
  if (path === null || path.length > longestPath) return { page: missing };
  const trimmed = trim(path);
  const route = patterns.find(({ pattern }) => pattern.test(trimmed));
  if (!route) return { page: missing };
  const query = canonicalQuery(route.query ?? [], rawQuery);
  if (trimmed !== path) return { moved: trimmed + query };
  return { page: { target: path + query, named: route.named, asked: query !== "" } };
}, 1000);

function split(url: string): string[] {
  const at = url.indexOf("?");
  return at < 0 ? [url] : [url.slice(0, at), url.slice(at + 1)];
}

function decode(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

function trim(path: string): string {
  return path.replace(/\/{2,}/g, "/").replace(/(.)\/$/, "$1");
}

function canonicalQuery(names: readonly ParameterName[], raw: string): string {
  if (names.length === 0 || raw === "") return "";
  const given = new URLSearchParams(raw);
  const kept = names.flatMap((name) => {
    const value = parameters[name](given.get(name) ?? "");
    return value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`];
  });
  return kept.length > 0 ? `?${kept.join("&")}` : "";
}
