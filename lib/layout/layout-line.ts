import { applyEdits, compose } from "./compose.ts";
import { lineOf } from "./keep.ts";
import type { Change, Rule, RuleId } from "./model.ts";
import { convertBrackets } from "./rules/brackets.ts";
import { convertDashes } from "./rules/dashes.ts";
import { convertEllipses } from "./rules/ellipses.ts";
import { convertMarks } from "./rules/marks.ts";
import { markOrdinals, writeDocumentNumbers } from "./rules/numbers.ts";
import { pairQuotes } from "./rules/quotes.ts";
import { convertRanges } from "./rules/ranges.ts";
import { reduceRepeats } from "./rules/repeats.ts";
import { closeMarks, closeMixed, trimLine } from "./rules/spaces.ts";
import { narrowWidths } from "./rules/widths.ts";

type Step = [RuleId, Rule];

const always: Step[] = [["indent", trimLine]];
const steps: Step[] = [
  ...always,
  ["width", narrowWidths],
  ["quotes", pairQuotes],
  ["documentNumber", writeDocumentNumbers],
  ["brackets", convertBrackets],
  ["ordinal", markOrdinals],
  ["ellipsis", convertEllipses],
  ["range", convertRanges],
  ["dash", convertDashes],
  ["mark", convertMarks],
  ["repeat", reduceRepeats],
  ["mixedSpace", closeMixed],
  ["markSpace", closeMarks],
];

/** What one rule does may be another's reason; more rounds than this no text has needed. */
const mostRounds = 8;

/**
 * What to change in one line, in places of the line as it is, in order, none meeting another. All of them applied
 * make a line in which nothing is left to change. In a quotation's own paragraph only its edges are looked at.
 */
export function layoutLine(text: string, { quotation = false } = {}): Change[] {
  let changes: Change[] = [];
  let line = lineOf(text);
  for (let round = 0; round < mostRounds; round++) {
    const started = line;
    for (const [id, rule] of quotation ? always : steps) {
      const { text } = line;
      const edits = rule(line).filter(({ from, to, insert }) => text.slice(from, to) !== insert);
      if (edits.length === 0) continue;
      changes = compose(changes, id, edits);
      line = lineOf(applyEdits(text, edits));
    }
    if (line === started) break;
  }
  return changes.filter(({ from, to, insert }) => text.slice(from, to) !== insert);
}
