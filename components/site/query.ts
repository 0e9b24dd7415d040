/** As Next hands the query of an address to a page. */
export type Query = Promise<Record<string, string | string[] | undefined>>;

type Parameters = Awaited<Query>;

/** The number of a list's page, from 1. */
export function readPage({ page }: Parameters): number {
  return typeof page === "string" && /^[1-9]\d{0,5}$/.test(page) ? Number(page) : 1;
}

/** What somebody searches for, at most 100 characters. */
export function readWords({ q }: Parameters): string {
  return typeof q === "string" ? q.replace(/\s+/g, " ").trim().slice(0, 100) : "";
}
