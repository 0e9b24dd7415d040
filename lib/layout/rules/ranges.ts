import { hyphens } from "../characters.ts";
import type { Edit, Rule } from "../model.ts";

const sign = `[${hyphens}~∼〜～]{1,2}`;
const nothingBefore = `(?<![\\d.,:/A-Za-z第№${hyphens}])`;
const number = "\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?";
const units =
  "[%‰℃万亿千百余多件人次个名位项条场篇份天周岁倍元米吨亩户村家所组期批处起本册字年分小平公厘毫里斤克页]";

/** 10～20件, 5%～10%: amounts. */
const amounts = new RegExp(
  `${nothingBefore}(?<first>(?:${number})[%‰℃万亿]?)(?<sign>${sign})(?=(?:${number})(?<unit>${units}))`,
  "gu",
);
const clock = "(?:[01]?\\d|2[0-4])[:：][0-5]\\d";
/** 2020—2025年, 1—3月, 5月8日—10日, 9:00—11:30: from one time to another. */
const times = [
  `${nothingBefore}(?<first>(?:19|20)\\d{2}年?)(?<sign>${sign})(?=(?:19|20)\\d{2}年)`,
  `${nothingBefore}(?<first>\\d{1,2}月?)(?<sign>${sign})(?=\\d{1,2}月)`,
  `${nothingBefore}(?<first>\\d{1,2}日?)(?<sign>${sign})(?=(?:\\d{1,2}月)?\\d{1,2}日)`,
  `(?<![\\d:：])(?<first>${clock})(?<sign>${sign})(?=${clock}(?![\\d:：]))`,
].map((pattern) => new RegExp(pattern, "gu"));

/** The sign between two figures: ～ between amounts, — between times; of those that the standards allow, either stays. */
export const convertRanges: Rule = ({ text, quoted }) => {
  const found = new Map<number, Edit>();
  const add = (pattern: RegExp, insert: string) => {
    for (const { index, groups } of text.matchAll(pattern)) {
      const from = index + (groups?.first?.length ?? 0);
      const written = groups?.sign ?? "";
      const to = from + written.length;
      if (written !== "—" && written !== "～" && !found.has(from) && !quoted(index, to))
        found.set(from, { from, to, insert });
    }
  };
  for (const pattern of times) add(pattern, "—");
  add(amounts, "～");
  return [...found.values()];
};
