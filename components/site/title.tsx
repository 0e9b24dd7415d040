import { createElement, Fragment } from "react";
import { longestPhrase, wordsOf } from "./phrases.ts";

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
    const parts = text.split(quotation);
    return createElement(Fragment, null, ...parts.map((part, i) => (i % 2 === 1 ? whole(part) : part)));
  }
  const words = wordsOf(text).map((word) => (word.length > 1 ? whole(word) : word));
  return createElement("span", { className: "by-word" }, ...words);
}

/** A short quotation that could break inside, as at the dot of “委员牵线·企业进岚”. */
const quotation = /([“《](?=[^”》]*[·、，\s—-])[^“”《》]{2,12}[”》])/u;

/** Is not broken. */
function whole(text: string) {
  return createElement("span", { className: "whole" }, text);
}

/** Class of css/shapes.css by which a phone sets a title so large that its longest phrase fills a line. */
export function phraseClass(text: string): string | undefined {
  const longest = longestPhrase(text);
  return longest > 13 && longest <= 18 ? `phrase-${longest}` : undefined;
}
