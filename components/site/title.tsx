import { createElement, Fragment } from "react";
import { longestPhrase, widthOf, wordsOf } from "./phrases.ts";

interface TitleProps {
  text: string;
  /** How many ems a line of this title has room for, on the narrowest screen for which it is set. */
  room: number;
}

/**
 * A title that breaks between phrases (as the style sheet has it). One with a phrase longer than its line breaks
 * between words instead, in lines of about the same length.
 */
export function Title({ text, room }: TitleProps) {
  if (longestPhrase(text) <= room) {
    const parts = text
      .split(/(?<=[，。；：！？,;:!?\s])/u)
      .flatMap((phrase) => keepWhole(phrase, Math.min(room, short)));
    return createElement(Fragment, null, ...parts);
  }
  const words = wordsOf(text).map((word) => (word.length > 1 ? whole(word) : word));
  return createElement("span", { className: "by-word" }, ...words);
}

/** What fits in a line of any phone at the size that css/report.css gives it, in ems. */
const short = 13;

/** A browser also breaks before a quotation and at a dot inside it; a short phrase or quotation is kept from that. */
function keepWhole(phrase: string, room: number) {
  if (!/[“《·—]/u.test(phrase)) return [phrase];
  if (widthOf(phrase) <= room) return [whole(phrase)];
  return phrase
    .split(/([“《][^“”《》]{2,10}[”》])/u)
    .filter(Boolean)
    .map((part) => (/^[“《].*[·、—]/u.test(part) ? whole(part) : part));
}

/** Is not broken. */
function whole(text: string) {
  return createElement("span", { className: "whole" }, text);
}

/** Class of css/shapes.css by which a phone sets a title so large that its longest phrase fills a line. */
export function phraseClass(text: string): string | undefined {
  const longest = longestPhrase(text);
  return longest > 13 && longest <= 18 ? `phrase-${longest}` : undefined;
}
