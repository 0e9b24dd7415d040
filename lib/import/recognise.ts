import { assemble } from "./assemble.ts";
import { divide, joinLoneNumbers } from "./divide.ts";
import type { ImportBlock, ImportCorrections, ImportResult, RecognisedLine } from "./model.ts";
import { type Assigned, assignRoles } from "./roles.ts";
import { eventSequence } from "./sequence.ts";
import { wordsOf } from "./shapes.ts";

/**
 * Finds a report in the blocks of any format: each line gets one role, the roles make the result. A person's
 * corrections say what some lines are, and the others are judged again with that; so the preview and what is
 * imported after it are the same function. The blocks and their ids depend on the file alone, never on corrections.
 */
export function recognise(
  source: ImportBlock[],
  corrections: ImportCorrections = {},
): { lines: RecognisedLine[]; result: ImportResult } {
  const joined = joinLoneNumbers(source);
  const divided = divide(joined, eventSequence(joined));
  const assigned = assignRoles(divided.blocks, divided.events, corrections.roles ?? {});
  const result = assemble(assigned, divided.events, corrections);
  return {
    lines: assigned.map(previewLine),
    result: { ...result, warnings: [...result.warnings, ...divided.warnings] },
  };
}

function previewLine({ block, role, reason }: Assigned): RecognisedLine {
  const more = block.kind === "text" ? (block.more ?? []).map(wordsOf) : [];
  const text = [block.text, ...more].filter((part) => part !== "").join("\n");
  return { id: block.id, line: block.line, endLine: block.endLine, text, role, reason };
}
