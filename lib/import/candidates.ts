import { headingLike } from "./heading.ts";
import { trimmed } from "./inline.ts";
import type { ImportBlock, TextBlock } from "./model.ts";
import { type Marker, markerAt } from "./numbering.ts";

/** A place where an event may begin: the block's index and the position in its text, and what numbers it. */
export interface Candidate {
  block: number;
  at: number;
  /** Null where only the file's own heading marks it. */
  number: number | null;
  numerals: Marker["numerals"] | null;
  style: string;
  /** How long the number and its signs are in the text; 0 where a list of the file counts. */
  length: number;
  /** Looks like a heading rather than like a numbered sentence or a quantity. */
  clear: boolean;
  doubtful: boolean;
}

/** Every line that begins with a number, or that the file calls a heading. Quotations hold no events. */
export function lineCandidates(blocks: ImportBlock[]): Candidate[] {
  return blocks.flatMap((block, index) => {
    if (block.kind !== "text" || block.quote !== undefined) return [];
    const marker = numbering(block);
    return marker ? [candidate(block, index, 0, marker)] : [];
  });
}

/** The number a block itself begins with: that of a list of the file, else of its text. */
export function numbering(block: TextBlock): Marker | null {
  if (block.item) {
    if (!block.item.ordered) return null;
    const { number, style } = block.item;
    return { number, numerals: "arabic", style: `arabic${style}`, length: 0, doubtful: false };
  }
  return markerAt(block.text);
}

/** No paragraph of a report has more sentences; one that has is no place to look for events. */
const maxStops = 500;

/** The same and, inside paragraphs, each number that follows the end of a sentence or a colon. */
export function sentenceCandidates(blocks: ImportBlock[]): Candidate[] {
  return blocks.flatMap((block, index) => {
    if (block.kind !== "text" || block.quote !== undefined || block.heading !== undefined) return [];
    const own = numbering(block);
    const found = own ? [candidate(block, index, 0, own)] : [];
    const stops = [...block.text.matchAll(/[。！？!?：:][”’」』）)]?/g)];
    for (const stop of stops.length > maxStops ? [] : stops) {
      let at = stop.index + stop[0].length;
      while (/[\s\u200b]/.test(block.text.charAt(at))) at += 1;
      const marker = at < block.text.length ? markerAt(block.text, at) : null;
      // A number without any sign is nearly always a quantity there.
      if (marker && !marker.doubtful && !marker.style.endsWith("bare"))
        found.push(candidate(block, index, at, marker));
    }
    return found;
  });
}

/** What a report is called, and hardly an event. */
const titleWords = /大事记?$|[十\d]+[件大项].*(?:大事|实事|要事|新闻)|年度报告$/;

/** Headings of one level of the file that carry no number. */
export function headingCandidates(blocks: ImportBlock[], level: number): Candidate[] {
  const first = blocks.findIndex(({ kind }) => kind === "text");
  return blocks.flatMap((block, index) => {
    if (block.kind !== "text" || block.heading !== level || block.quote !== undefined) return [];
    if (/^(?:前言|引言|导语|序言?|编者按|结语|结束语|后记|附录?|目录)$/.test(block.text.replace(/\s/g, "")))
      return [];
    // In many Word files the title has the style of the events' headings.
    if (index === first && titleWords.test(block.text)) return [];
    const style = `h${level}`;
    return [
      { block: index, at: 0, number: null, numerals: null, style, length: 0, clear: true, doubtful: false },
    ];
  });
}

/** Bold lines behind the first line of text, which is the title; two at least make headings. */
export function boldCandidates(blocks: ImportBlock[]): Candidate[] {
  const title = blocks.findIndex(({ kind }) => kind === "text");
  const found = blocks.flatMap((block, index): Candidate[] => {
    const bold = block.kind === "text" && block.emphasised && block.quote === undefined && !block.note;
    if (!bold || index === title || titleWords.test(block.text)) return [];
    return [
      {
        block: index,
        at: 0,
        number: null,
        numerals: null,
        style: "bold",
        length: 0,
        clear: true,
        doubtful: false,
      },
    ];
  });
  return found.length > 1 ? found : [];
}

function candidate(block: TextBlock, index: number, at: number, marker: Marker): Candidate {
  const rest = trimmed(block.text.slice(at + marker.length, at + marker.length + 100));
  return {
    block: index,
    at,
    number: marker.number,
    numerals: marker.numerals,
    // Numbered headings and numbered paragraphs are two numberings, however alike they look.
    style: block.heading === undefined ? marker.style : `h${block.heading}${marker.style}`,
    length: marker.length,
    clear: !marker.doubtful && (block.heading !== undefined || headingLike(rest)),
    doubtful: marker.doubtful,
  };
}
