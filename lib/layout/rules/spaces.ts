import { chineseMarks, han, latin, spaces } from "../characters.ts";
import type { Edit, Rule } from "../model.ts";

const edges = new RegExp(
  `^(?:${spaces}|\\n)+|(?<=\\n)${spaces}+|(?:${spaces}|\\n)+$|${spaces}+(?=\\n)|(?<=\\n)\\n+`,
  "gu",
);

/** Indents and room at the end that were typed, and empty lines made by breaks: the page's style makes its own. */
export const trimLine: Rule = ({ text }) => deletions(text, edges);

const foreign = `[${latin}\\d%‰℃]`;
const mixed = new RegExp(
  `(?<=${han})${spaces.replace("\\u3000", "")}+(?=[${latin}\\d])|(?<=${foreign})${spaces.replace("\\u3000", "")}+(?=${han})`,
  "gu",
);
/** 图1 会议现场, 3 工作安排: here the room divides a number from what it numbers. */
const numbered = new RegExp(
  `(?:^[${latin}\\d.]{1,8}|(?:图|表|附件|附录|案例|例|注)${spaces}?[${latin}\\d]{1,3}(?:[-.]\\d{1,3})?)$`,
  "u",
);

/** Between Chinese and foreign words or figures the browser makes room. */
export const closeMixed: Rule = ({ text, kept, address }) =>
  deletions(text, mixed).filter(
    ({ from, to }) =>
      !kept(from, to) &&
      !address(from - 1, to + 1) &&
      !numbered.test(text.slice(Math.max(0, from - 20), from)),
  );

const opening = "（《〈「『【〔";
const closing = "）》〉」』】〕";
const points = "，。；：！？、";
const besideMarks = new RegExp(
  [
    `${spaces}+(?=[${points}${closing}])`,
    `(?<=[${points.replace("：", "")}${opening}])${spaces}+`,
    // More room after a colon is a blank to be filled in.
    `(?<=：)${spaces}(?!${spaces})`,
    `(?<=[${han}${points}${closing}”’])${spaces}+(?=[${opening}])`,
    `(?<=[${closing}])${spaces}+(?=[${han}${opening}\\d])`,
    `(?<=[${han}${points}${closing}])${spaces}+(?=[“‘])`,
    `(?<=[”’])${spaces}+(?=[${han}${chineseMarks}])`,
    `(?<=[${han}”’${closing}])${spaces}+(?=——|……)`,
    `(?<=——|……)${spaces}+(?=[${han}“‘${opening}])`,
  ].join("|"),
  "gu",
);

/** Chinese marks bring their own room. */
export const closeMarks: Rule = ({ text, kept, address }) =>
  deletions(text, besideMarks).filter(
    ({ from, to }) => from > 0 && to < text.length && !kept(from, to) && !address(from - 1, to + 1),
  );

function deletions(text: string, pattern: RegExp): Edit[] {
  return [...text.matchAll(pattern)]
    .map((match) => ({ from: match.index, to: match.index + match[0].length, insert: "" }))
    .filter(({ from, to }) => from < to);
}
