import { checkCircles } from "./circles.ts";
import { checkDirections } from "./directions.ts";
import { checkNames } from "./names.ts";
import { checkSite } from "./site.ts";
import { checkSizes } from "./sizes.ts";
import { type Finding, readSource, type SourceText } from "./source.ts";
import { checkWrites } from "./writes.ts";

/** Everything that is out of place among these files, in the order of their paths. */
export function checkStructure(texts: SourceText[]): Finding[] {
  const sources = texts.map(readSource);
  return [checkDirections, checkCircles, checkNames, checkSite, checkWrites, checkSizes]
    .flatMap((check) => check(sources))
    .sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : a.line - b.line));
}
