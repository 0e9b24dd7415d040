import type { ImportedEvent, Warning } from "./model.ts";

/** Numbers that are not the rank's: the rank stays the order of the text, and a person decides what was meant. */
export function numberWarnings(events: Pick<ImportedEvent, "line" | "number">[]): Warning[] {
  const warnings: Warning[] = [];
  const seen = new Set<number>();
  let previous = 0;
  for (const { number: found, line } of events) {
    if (found === null) continue;
    if (seen.has(found)) warnings.push({ code: "numberRepeated", line, values: { found } });
    else if (found < previous) warnings.push({ code: "numberBackwards", line, values: { previous, found } });
    else if (found > previous + 1)
      warnings.push({ code: "numberSkipped", line, values: { expected: previous + 1, found } });
    seen.add(found);
    previous = found;
  }
  return warnings;
}
