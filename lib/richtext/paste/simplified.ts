/**
 * What of a paste this text cannot hold, and what became of it. Fonts, sizes and colours are not among it: leaving them out is what
 * one expects.
 */
export const simplifications = [
  "comments",
  "hidden",
  "deletions",
  "footnotes",
  "headings",
  "numbers",
  "cellPictures",
  "nestedTables",
  "cellHeadings",
  "links",
  "scripts",
  "underlines",
  "strikes",
  "ruby",
  "formulas",
  "rules",
  "drawings",
  "icons",
  "backgrounds",
  "videos",
  "sounds",
  "embeds",
  "forms",
] as const;
export type Simplification = (typeof simplifications)[number];

/** How often each happened. */
export type Simplified = Partial<Record<Simplification, number>>;

export function countSimplified(simplified: Simplified, kind: Simplification, times = 1): void {
  simplified[kind] = (simplified[kind] ?? 0) + times;
}
