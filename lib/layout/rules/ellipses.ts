import { after, before, isChinese } from "../characters.ts";
import type { Rule } from "../model.ts";

/** Longer rows of points lead the eye in a table of contents; four … are two ellipses, for a paragraph left out. */
const typed =
  /(?<!\.)\.{3,6}(?![.\d/\\])|(?<!。)。{3,6}(?!。)|(?<![…⋯])(?:…|…{3}|⋯{1,3})(?![…⋯])|(?<![·•・])[·•・]{3,6}(?![·•・])/gu;

export const convertEllipses: Rule = ({ text, chinese, kept }) =>
  [...text.matchAll(typed)]
    .map((match) => ({ from: match.index, to: match.index + match[0].length, insert: "……" }))
    .filter(({ from, to }) => {
      const sides = [before(text, from, true), after(text, to, true)];
      const between = sides.some(isChinese) || (chinese && sides.includes(""));
      return between && !kept(from, to);
    });
