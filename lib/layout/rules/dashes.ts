import { after, before, han, hyphens, isChinese, isLatinOrDigit } from "../characters.ts";
import type { Rule } from "../model.ts";

const several = new RegExp(`(?<![${hyphens}])[${hyphens}]{2,4}(?![${hyphens}])`, "gu");
/** One line alone joins (北京—上海) except where nothing stands before it that could be joined. */
const single = new RegExp(`(?:^|(?<=[，。；：！？]))[—―─－](?=${han})`, "gu");

/** A dash is as long as two characters. */
export const convertDashes: Rule = ({ text, chinese, kept }) => {
  // A line of dashes divides a text, whatever it is made of.
  if (!/[\p{L}\p{N}]/u.test(text)) return [];
  return [...text.matchAll(several), ...text.matchAll(single)]
    .map((match) => ({ from: match.index, to: match.index + match[0].length, insert: "——" }))
    .filter(({ from, to }) => {
      const sides = [before(text, from, true), after(text, to, true)] as const;
      if (kept(from, to) || sides.every((side) => /\d/.test(side))) return false;
      // --help and a--b are of programs.
      if (/^-+$/.test(text.slice(from, to)) && isLatinOrDigit(after(text, to)))
        return isChinese(sides[0]) && /\d/.test(sides[1]);
      return sides.some(isChinese) || (chinese && sides.includes(""));
    });
};
