import type { Finding, Source } from "./source.ts";

const longest = 300;

export function checkSizes(sources: Source[]): Finding[] {
  return sources
    .filter(({ lines }) => lines > longest)
    .map(({ path, lines }) => ({
      path,
      line: longest,
      message: `has ${lines} lines; a file has at most ${longest}: split it by what changes together`,
    }));
}
