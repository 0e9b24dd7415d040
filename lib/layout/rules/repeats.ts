import type { Rule } from "../model.ts";

/** One mark where one is meant; question and exclamation marks stand at most three together. */
export const reduceRepeats: Rule = ({ text, kept }) =>
  [...text.matchAll(/([，、；：])\1+|(?<!。)。。(?!。)|！{4,}|？{4,}/gu)]
    .map((match) => {
      const mark = match[0][0] ?? "";
      return {
        from: match.index,
        to: match.index + match[0].length,
        insert: /[！？]/.test(mark) ? mark.repeat(3) : mark,
      };
    })
    .filter(({ from, to }) => !kept(from, to));
