import { assembleEvents } from "./assemble-events.ts";
import { proposeDate } from "./event-date.ts";
import { readFields } from "./fields.ts";
import type { ImportBlock, ImportCorrections, ImportResult, TextBlock, Warning } from "./model.ts";
import { numberWarnings } from "./number-warnings.ts";
import type { Assigned } from "./roles.ts";
import { announcedIn } from "./sequence.ts";
import { allWords, wordsOf } from "./shapes.ts";
import { readYear } from "./year.ts";

/** Makes the result out of blocks and their roles; `numbered` are the blocks that the events' numbering chose. */
export function assemble(
  lines: Assigned[],
  numbered: ReadonlySet<string>,
  corrections: ImportCorrections,
  images: ReadonlyMap<string, string>,
): ImportResult {
  const { fields, warnings } = readFields(lines, corrections);
  const introduction = readIntroduction(lines);
  const events = assembleEvents(lines, numbered, corrections.eventTitles ?? {}, images);
  const texts = [
    ...introduction.paragraphs,
    ...events.events.flatMap((event) => [event.title, ...event.blocks.map(wordsOf)]),
  ];
  const year = readYear(fields.title, texts, corrections);
  return {
    ...fields,
    year: year.year,
    introduction: introduction.paragraphs,
    events: events.events.map((event) => {
      const corrected = corrections.eventDates?.[event.id];
      return { ...event, date: corrected !== undefined ? corrected : proposeDate(event, year.year) };
    }),
    pictures: picturesOf(lines),
    leftOut: lines.flatMap(({ block, reason }) =>
      reason ? [{ line: block.line, text: allWords(block), reason }] : [],
    ),
    warnings: [
      ...warnings,
      ...year.warnings,
      ...introduction.warnings,
      ...countWarnings(fields.title, events.events.length),
      ...numberWarnings(events.events),
      ...events.warnings,
      ...lineWarnings(lines),
    ],
  };
}

function readIntroduction(lines: Assigned[]): { paragraphs: string[]; warnings: Warning[] } {
  const paragraphs: string[] = [];
  const warnings: Warning[] = [];
  let before: Assigned | undefined;
  for (const line of lines) {
    const { block, role } = line;
    if (role === "introduction") {
      const continues =
        block.kind === "text" && before?.role === "introduction" ? block.continues : undefined;
      if (continues !== undefined)
        paragraphs.push((paragraphs.pop() ?? "") + continues + (block as TextBlock).text);
      else paragraphs.push(...introductionOf(block));
      if (!isPlain(block)) warnings.push({ code: "introductionPlain", line: block.line, values: {} });
    }
    before = line;
  }
  return { paragraphs, warnings };
}

/** The introduction is plain paragraphs; what has another shape in the file gives its words. */
function introductionOf(block: ImportBlock): string[] {
  if (block.kind !== "text") return block.text.split("\n").filter((text) => text !== "");
  const number = block.item?.ordered ? `${block.item.number}. ` : "";
  return [number + block.text, ...(block.more ?? []).flatMap((more) => wordsOf(more).split("\n"))].filter(
    (text) => text !== "",
  );
}

function isPlain(block: ImportBlock): boolean {
  return (
    block.kind === "text" &&
    !block.item &&
    !block.more &&
    block.inline.every((part) => part.type === "text" && !part.marks)
  );
}

function picturesOf(lines: Assigned[]): ImportResult["pictures"] {
  let rank = 0;
  return lines.flatMap(({ block, role, reason }) => {
    if (role === "event") rank += 1;
    if (block.kind !== "picture" || !(role === "body" || reason === "toLibrary")) return [];
    const { id, line, file, picture: key = null, caption } = block;
    return [{ id, line, file, key, caption, event: role === "body" ? rank : null }];
  });
}

function countWarnings(title: string | null, found: number): Warning[] {
  if (found === 0) return [{ code: "noEvents", values: {} }];
  const announced = announcedIn(title ?? "");
  return announced === null || announced === found
    ? []
    : [{ code: "countDiffers", values: { announced, found } }];
}

function lineWarnings(lines: Assigned[]): Warning[] {
  const warnings: Warning[] = [];
  const lost = lines.filter(({ reason }) => reason === "lostPicture");
  if (lost[0])
    warnings.push({ code: "lostPictures", line: lost[0].block.line, values: { count: lost.length } });
  const level = headingLevelOf(lines.find(({ role }) => role === "event")?.block);
  const end = lines.findIndex(
    ({ role }, index) => role === "credits" && lines.slice(0, index).some((one) => one.role === "event"),
  );
  lines.forEach(({ block, role }, index) => {
    if (block.kind === "picture" && block.picture === undefined && role !== "leftOut") {
      warnings.push({ code: "picturePlace", line: block.line, values: { file: block.file } });
    }
    if (role === "body" && level !== null && headingLevelOf(block) === level) {
      warnings.push({ code: "headingWithoutNumber", line: block.line, values: { title: block.text } });
    }
    if (role === "body" && end !== -1 && index > end)
      warnings.push({ code: "textAfterEnd", line: block.line, values: {} });
  });
  return warnings;
}

function headingLevelOf(block: ImportBlock | undefined): number | null {
  return block?.kind === "text" ? (block.heading ?? null) : null;
}
