import { assemble } from "./assemble.ts";
import { divide, joinLoneNumbers } from "./divide.ts";
import type { ImportBlock, ImportCorrections, ImportResult, RecognisedLine } from "./model.ts";
import { placePictures } from "./place-pictures.ts";
import { type Assigned, assignRoles } from "./roles.ts";
import { eventSequence } from "./sequence.ts";
import { allWords } from "./shapes.ts";

/**
 * Finds a report in the blocks of any format: each line gets one role, the roles make the result. A person's
 * corrections say what some lines are, and the others are judged again with that; so the preview and what is
 * imported after it are the same function. The blocks and their ids depend on the file alone, never on corrections.
 * `images` are the ids of the pictures that are in the library by then, by their keys; before that, none.
 */
export function recognise(
  source: ImportBlock[],
  corrections: ImportCorrections = {},
  images: ReadonlyMap<string, string> = new Map(),
): { lines: RecognisedLine[]; result: ImportResult } {
  const texts = source.filter((block) => block.kind !== "picture" || !block.loose);
  const loose = source.filter((block) => block.kind === "picture" && block.loose !== undefined);
  const joined = joinLoneNumbers(texts);
  const divided = divide(joined, eventSequence(joined));
  const assigned = assignRoles(divided.blocks, divided.events, corrections.roles ?? {});
  const placed = placePictures(assigned, loose, divided.events, corrections);
  const result = assemble(placed.lines, divided.events, corrections, images);
  return {
    lines: placed.lines.map(previewLine),
    result: { ...result, warnings: [...result.warnings, ...placed.warnings, ...divided.warnings] },
  };
}

function previewLine({ block, role, reason }: Assigned): RecognisedLine {
  const text = allWords(block);
  const { id, line, endLine } = block;
  if (block.kind !== "picture") return { id, line, endLine, text, role, reason };
  const picture = { key: block.picture ?? null, caption: block.caption, file: block.file };
  return { id, line, endLine, text, role, reason, picture };
}
