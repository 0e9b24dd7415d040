import { numbering } from "./candidates.ts";
import { EventBody } from "./event-body.ts";
import { readFields } from "./fields.ts";
import { splitHeading } from "./heading.ts";
import { sliceInline, trimInline, trimmed } from "./inline.ts";
import type {
  ImportBlock,
  ImportCorrections,
  ImportedEvent,
  ImportResult,
  TextBlock,
  Warning,
} from "./model.ts";
import { numberWarnings } from "./number-warnings.ts";
import type { Assigned } from "./roles.ts";
import { announcedIn } from "./sequence.ts";
import { wordsOf } from "./shapes.ts";
import { readYear } from "./year.ts";

/** Makes the result out of blocks and their roles; `numbered` are the blocks that the events' numbering chose. */
export function assemble(
  lines: Assigned[],
  numbered: ReadonlySet<string>,
  corrections: ImportCorrections,
): ImportResult {
  const { fields, warnings } = readFields(lines, corrections);
  const introduction = readIntroduction(lines);
  const events = readEvents(lines, numbered);
  const texts = [
    ...introduction.paragraphs,
    ...events.events.flatMap((event) => [event.title, ...event.blocks.map(wordsOf)]),
  ];
  const year = readYear(fields.title, texts, corrections);
  return {
    ...fields,
    year: year.year,
    introduction: introduction.paragraphs,
    events: events.events,
    leftOut: lines.flatMap(({ block, reason }) =>
      reason ? [{ line: block.line, text: block.text, reason }] : [],
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

function readEvents(
  lines: Assigned[],
  numbered: ReadonlySet<string>,
): { events: ImportedEvent[]; warnings: Warning[] } {
  const events: ImportedEvent[] = [];
  const warnings: Warning[] = [];
  let body: EventBody | null = null;
  let before: Assigned | undefined;
  for (const line of lines) {
    const { block, role } = line;
    if (role === "event") {
      const heading = readHeading(block, numbered.has(block.id));
      const rank = events.length + 1;
      body = new EventBody((block.kind === "text" && block.heading) || 0);
      body.addRest(heading.rest);
      if (block.kind === "text" && block.more) body.addMore(block.more);
      if (block.kind === "ready") body.addMore(block.blocks);
      events.push({
        rank,
        number: heading.number,
        title: heading.title,
        line: block.line,
        blocks: body.blocks,
      });
      if (heading.title === "")
        warnings.push({ code: "headingWithoutTitle", line: block.line, values: { rank } });
      if (heading.sentence) {
        warnings.push({
          code: "headingFromSentence",
          line: block.line,
          values: { rank, title: heading.title },
        });
      }
    } else if (role === "body") {
      body?.add(block, before?.role === "body");
    }
    before = line;
  }
  for (const { rank, title, line, blocks } of events) {
    if (blocks.length === 0) warnings.push({ code: "eventWithoutText", line, values: { rank, title } });
  }
  return { events, warnings };
}

interface Heading {
  number: number | null;
  title: string;
  rest: TextBlock["inline"];
  sentence: boolean;
}

function readHeading(block: ImportBlock, numbered: boolean): Heading {
  if (block.kind !== "text") return { number: null, title: "", rest: [], sentence: false };
  const own = numbering(block);
  const marker = own && (numbered || !own.doubtful) ? own : null;
  const from = marker?.length ?? 0;
  const text = block.text.slice(from);
  const { title, cut, sentence } =
    block.heading === undefined ? splitHeading(text) : { title: trimmed(text), cut: null, sentence: false };
  return {
    number: marker?.number ?? null,
    title: title.replace(/\n/g, " "),
    rest: cut === null ? [] : trimInline(sliceInline(block.inline, from + cut)),
    sentence,
  };
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
    if (block.kind === "picture") {
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
