import type { Rule } from "../model.ts";

/** Figures and foreign letters take half a character's width; a full-width point or percent sign between them too. */
export const narrowWidths: Rule = ({ text, quoted }) =>
  [...text.matchAll(/[０-９Ａ-Ｚａ-ｚ]+|(?<=[0-9０-９])(?:．(?=[0-9０-９])|％)/gu)]
    .map((match) => ({
      from: match.index,
      to: match.index + match[0].length,
      insert: match[0].normalize("NFKC"),
    }))
    .filter(({ from, to }) => !quoted(from, to));
