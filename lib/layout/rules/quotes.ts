import { isLatinOrDigit } from "../characters.ts";
import type { Edit, Line, Rule } from "../model.ts";

interface Mark {
  at: number;
  written: string;
}
interface Open extends Mark {
  becomes: string;
}

const ends: Record<string, string> = { "“": "”", "‘": "’" };

/** Typed straight or the wrong way round: “ ” outside, ‘ ’ within. A line in which they make no pairs stays. */
export const pairQuotes: Rule = (line) => {
  if (!line.chinese) return [];
  const marks = marksOf(line);
  return marks.some(({ written }) => isStraight(written)) ? pairStraight(marks) : turnRound(marks);
};

function marksOf({ text, address }: Line): Mark[] {
  return [...text.matchAll(/["＂'＇“”‘’]/gu)]
    .map((match) => ({ at: match.index, written: match[0] }))
    .filter(({ at, written }) => {
      if (address(at, at + 1)) return false;
      const [before = "", behind = ""] = [text[at - 1], text[at + 1]];
      // don't, rock 'n' roll, 5'10"
      if (/['＇’]/.test(written) && isLatinOrDigit(before) && isLatinOrDigit(behind)) return false;
      return !(/["＂'＇]/.test(written) && /\d/.test(before) && /['"\d×x]/.test(behind));
    });
}

function isStraight(mark: string): boolean {
  return /["＂'＇]/.test(mark);
}

function pairStraight(marks: Mark[]): Edit[] {
  const edits: Edit[] = [];
  const open: Open[] = [];
  for (const [index, mark] of marks.entries()) {
    const last = open.at(-1);
    if (mark.written in ends) open.push({ ...mark, becomes: mark.written });
    else if (!isStraight(mark.written)) {
      // Ends what was begun straight as well: “ is what was meant there.
      if (last && ends[last.becomes] !== mark.written) return [];
      open.pop();
      if (last && isStraight(last.written)) edits.push(...pairOf(last, mark));
    } else if (last && closes(last, mark, marks.slice(index + 1))) {
      open.pop();
      edits.push(...pairOf(last, mark));
    } else open.push({ ...mark, becomes: open.length % 2 === 0 ? "“" : "‘" });
  }
  return open.some(({ written }) => isStraight(written)) ? [] : edits;
}

/** Whether a straight mark ends what was opened last, rather than opening something within. */
function closes(last: Open, mark: Mark, rest: Mark[]): boolean {
  const double = /["＂]/.test(mark.written);
  if (isStraight(last.written)) return double === /["＂]/.test(last.written);
  if (double !== (last.written === "“")) return false;
  const own = rest.findIndex(({ written }) => written === ends[last.written]);
  const another = rest.findIndex(({ written }) => written === last.written);
  return own < 0 || (another >= 0 && another < own);
}

function pairOf(first: Open, last: Mark): Edit[] {
  const pair = first.at;
  return [
    { from: first.at, to: first.at + 1, insert: first.becomes, pair },
    { from: last.at, to: last.at + 1, insert: ends[first.becomes] ?? "”", pair },
  ];
}

/** ”提案“ and “提案“: only where the double marks of a line are even in number and no pairs as they stand. */
function turnRound(marks: Mark[]): Edit[] {
  const doubles = marks.filter(({ written }) => /[“”]/.test(written));
  let depth = 0;
  const sound = doubles.every(({ written }) => {
    depth += written === "“" ? 1 : -1;
    return depth >= 0;
  });
  if (doubles.length % 2 === 1 || (sound && depth === 0)) return [];
  return doubles.map(({ at }, index) => ({
    from: at,
    to: at + 1,
    insert: index % 2 === 0 ? "“" : "”",
    pair: doubles[index - (index % 2)]?.at,
  }));
}
