import {
  boldCandidates,
  type Candidate,
  headingCandidates,
  lineCandidates,
  sentenceCandidates,
} from "./candidates.ts";
import { headingLike } from "./heading.ts";
import type { ImportBlock } from "./model.ts";
import { numeral } from "./numerals.ts";

/**
 * Which numbering is that of the events. All numberings of the text compete, and the first of these questions that
 * tells two apart decides; nothing else does, so the same text always gives the same answer:
 *   1. Is it made of three or more headings that the file itself marks?
 *   2. Does it begin at 1?
 *   3. Does most of it count up by one?
 *   4. Does it hardly ever begin anew? A list inside each event does.
 *   5. Does it reach through a third of the text at least? A list inside one event doesn't.
 *   6. Has it as many numbers as the title announces (十件大事)?
 *   7. Does it begin earlier? What encloses another numbering does.
 *   8. Has it fewer numbers out of turn?
 *   9. Is it longer?
 */
export function eventSequence(blocks: ImportBlock[]): Candidate[] {
  const announced = announcedCount(blocks);
  const lines = lineCandidates(blocks);
  const numbered = [...groups(lines).values()].flatMap((own) => readings(own, lines));
  const headings = [1, 2, 3, 4, 5, 6].flatMap((level) => unnumbered(blocks, level, numbered));
  const fromLines = best([...numbered, ...headings], blocks.length, announced);
  if (isWhole(fromLines)) return fromLines;

  // Only where lines give no unbroken numbering is it sought inside paragraphs, too, in the same style if there is one.
  const style = fromLines.length >= 3 ? fromLines[0]?.style : undefined;
  const inside = [...groups(sentenceCandidates(blocks))]
    .filter(([own, all]) => (style === undefined || own === style) && all.some((one) => one.at > 0))
    .map(([, all]) => all)
    .filter((all) => isWhole(all) && all.length > fromLines.length && reaches(all, blocks.length));
  if (inside.length > 0) return best(inside, blocks.length, announced);
  // Where nothing is numbered, the bold lines of a Word file are its headings.
  const bold = boldCandidates(blocks);
  return fromLines.length > 1 || bold.length === 0 ? fromLines : best([bold], blocks.length, announced);
}

/** The number of events that a heading among the first lines announces: 十件, 十大, 10项. */
function announcedCount(blocks: ImportBlock[]): number | null {
  for (const { kind, text } of blocks.slice(0, 30)) {
    const count = kind === "text" && headingLike(text) ? announcedIn(text) : null;
    if (count !== null) return count;
  }
  return null;
}

/** The same in one text: 2020年十件履职大事 announces 10. */
export function announcedIn(text: string): number | null {
  const match =
    /([0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})(?:件|大|项|个)[^。，]{0,12}(?:大?事|新闻|亮点|成果)/.exec(
      text,
    );
  return match?.[1] ? numeral(match[1]) : null;
}

function groups(candidates: Candidate[]): Map<string, Candidate[]> {
  const result = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const group = result.get(candidate.style);
    if (group) group.push(candidate);
    else result.set(candidate.style, [candidate]);
  }
  return result;
}

/**
 * A numbering consists of clear headings, with a numbered sentence only where exactly its number is missing; or of
 * all lines with its numbers, for texts in which every event is one numbered paragraph. Both readings compete.
 */
function readings(own: Candidate[], lines: Candidate[]): Candidate[][] {
  const loose = own.filter((one) => !one.doubtful);
  const clear = own.filter((one) => one.clear);
  return clear.length > 0 ? [filled(clear, own, lines), loose] : [loose];
}

/** Closes gaps of a numbering: with a sentence of the same style, or a heading whose sign was typed differently. */
function filled(clear: Candidate[], own: Candidate[], lines: Candidate[]): Candidate[] {
  const [model] = own;
  const spare = lines.filter((one) =>
    one.style === model?.style
      ? !one.clear
      : one.clear && one.numerals === model?.numerals && headingLevel(one) === headingLevel(model),
  );
  const result: Candidate[] = [];
  let next = 0;
  let last = 0;
  for (const one of [...clear, null]) {
    while (next < spare.length) {
      const filler = spare[next] as Candidate;
      if (one && filler.block >= one.block) break;
      next += 1;
      const number = filler.number ?? 0;
      if (number === last + 1 && (one ? number < (one.number ?? 0) : !filler.doubtful)) {
        result.push(filler);
        last = number;
      }
    }
    if (one) {
      result.push(one);
      last = one.number ?? last;
    }
  }
  return result;
}

/** Unnumbered headings of a level count where no numbered ones of that level do; a first `#` is the title. */
function unnumbered(blocks: ImportBlock[], level: number, numbered: Candidate[][]): Candidate[][] {
  if (numbered.some((one) => one.length >= 2 && one[0]?.style.startsWith(`h${level}`))) return [];
  const all = headingCandidates(blocks, level);
  const own = level === 1 ? all.slice(1) : all;
  return own.length > 0 ? [own] : [];
}

function best(sequences: Candidate[][], blocks: number, announced: number | null): Candidate[] {
  const judged = sequences
    .filter(possible)
    .map((sequence) => ({ sequence, answers: answers(sequence, blocks, announced) }));
  judged.sort((a, b) => {
    const different = a.answers.findIndex((answer, index) => answer !== b.answers[index]);
    return different === -1 ? 0 : (b.answers[different] ?? 0) - (a.answers[different] ?? 0);
  });
  return judged[0]?.sequence ?? [];
}

/** Numbers that neither begin at 1 nor are three and mostly neighbours, upwards or downwards, are no numbering. */
function possible(sequence: Candidate[]): boolean {
  const [first] = sequence;
  if (!first) return false;
  if (first.number === null) return true;
  if (first.number === 1) return sequence.length > 1 || first.clear;
  const neighbours = sequence.slice(1).filter((one, index) => {
    return Math.abs((one.number ?? 0) - (sequence[index]?.number ?? 0)) === 1;
  });
  return sequence.length >= 3 && neighbours.length * 2 >= sequence.length;
}

function answers(sequence: Candidate[], blocks: number, announced: number | null): number[] {
  const first = sequence[0]?.block ?? 0;
  const restarts = sequence.slice(1).filter((one) => one.number === 1).length;
  return [
    Number(sequence.length >= 3 && headingLevel(sequence[0]) !== ""),
    Number((sequence[0]?.number ?? 1) === 1),
    Number(breaks(sequence) * 2 <= sequence.length),
    Number(restarts <= sequence.length * 0.15),
    Number(reaches(sequence, blocks)),
    Number(sequence.length === announced),
    -first,
    -breaks(sequence),
    sequence.length,
  ];
}

function reaches(sequence: Candidate[], blocks: number): boolean {
  const first = sequence[0]?.block ?? 0;
  const last = sequence.at(-1)?.block ?? 0;
  return (last - first + 1) * 3 >= blocks - first;
}

/** `h2` for the numbering of second-level headings, nothing for that of lines. */
function headingLevel(one: Candidate | undefined): string {
  return /^h\d/.exec(one?.style ?? "")?.[0] ?? "";
}

/** How often a number is not the one after its predecessor. */
function breaks(sequence: Candidate[]): number {
  return sequence.filter(
    (one, index) => one.number !== null && one.number !== (sequence[index - 1]?.number ?? 0) + 1,
  ).length;
}

function isWhole(sequence: Candidate[]): boolean {
  return sequence.length >= 2 && breaks(sequence) === 0;
}
