import type { Finding, Source } from "./source.ts";

type Graph = Map<string, { to: string; line: number }[]>;

/** Files whose code imports each other. Types may: they are gone when the code runs. */
export function checkCircles(sources: Source[]): Finding[] {
  const graph: Graph = new Map(
    sources
      .filter(({ isTest }) => !isTest)
      .map(({ path, imports }) => [
        path,
        imports
          .filter(({ isPackage, isType }) => !isPackage && !isType)
          .map(({ target, line }) => ({ to: target, line })),
      ]),
  );
  return circlesIn(graph).map((circle) => {
    const [first = "", second] = circle;
    const line = graph.get(first)?.find(({ to }) => to === second)?.line ?? 1;
    const way = [...circle, first].join(" → ");
    return {
      path: first,
      line,
      message: `imports in a circle (${way}): move what both need into a file of its own`,
    };
  });
}

/** One circle for each way back to a file that is being walked through. */
function circlesIn(graph: Graph): string[][] {
  const done = new Set<string>();
  const circles: string[][] = [];
  const walk = (node: string, trail: string[]) => {
    const at = trail.indexOf(node);
    if (at >= 0) circles.push(trail.slice(at));
    if (at >= 0 || done.has(node)) return;
    for (const next of new Set(graph.get(node)?.map(({ to }) => to))) walk(next, [...trail, node]);
    done.add(node);
  };
  for (const node of graph.keys()) walk(node, []);
  return circles;
}
