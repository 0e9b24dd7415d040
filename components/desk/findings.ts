import type { Finding } from "#lib/editions/rules.ts";

/** Findings of one kind about several events as one, with the events' ranks; in the order of the first of each. */
export function gathered(findings: Finding[]): (Finding & { ranks: number[] })[] {
  const found = new Map<string, Finding & { ranks: number[] }>();
  for (const finding of findings) {
    const ranks = finding.values.rank === undefined ? [] : [finding.values.rank];
    const before = found.get(finding.code);
    if (before) before.ranks.push(...ranks);
    else found.set(finding.code, { ...finding, ranks });
  }
  return [...found.values()];
}

/** 1, 2, 3, 5 as "1至3、5"; two neighbours are named each. `to` and `and` stand between. */
export function ranksText(ranks: number[], to: string, and: string): string {
  const runs: number[][] = [];
  for (const rank of ranks) {
    const run = runs.at(-1);
    if (run && run.at(-1) === rank - 1) run.push(rank);
    else runs.push([rank]);
  }
  return runs.map((run) => (run.length > 2 ? `${run[0]}${to}${run.at(-1)}` : run.join(and))).join(and);
}
