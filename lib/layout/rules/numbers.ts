import type { Edit, Rule } from "../model.ts";

const documentNumber =
  /(?<=\p{Script=Han})(?<open>[[［(（【])(?:19|20)\d{2}(?<close>[\]］)）】])(?=\s?(?:第\s?)?\d{1,5}\s?号)/gu;

/** The year in an official document's number stands in 〔 〕: 鲁政发〔2020〕5号. */
export const writeDocumentNumbers: Rule = ({ text, quoted }) =>
  [...text.matchAll(documentNumber)].flatMap((match): Edit[] => {
    const to = match.index + match[0].length;
    if (quoted(match.index, to)) return [];
    return [
      { from: match.index, to: match.index + 1, insert: "〔", pair: match.index },
      { from: to - 1, to, insert: "〕", pair: match.index },
    ];
  });

/** 一、 and 甲、 at a line's start, where a point was typed. */
export const markOrdinals: Rule = ({ text }) => {
  const match =
    /^(?:[一二三四五六七八九十百]{1,5}|[甲乙丙丁戊己庚辛壬癸])(?=([.．,])[ \u3000]?\p{Script=Han})/u.exec(
      text,
    );
  return match ? [{ from: match[0].length, to: match[0].length + 1, insert: "、" }] : [];
};
