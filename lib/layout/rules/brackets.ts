import { after, before, chineseMarks, han, isChinese, isHan } from "../characters.ts";
import type { Edit, Line, Rule } from "../model.ts";

const chineseWords = new RegExp(`[${han}${chineseMarks}]`, "u");

/** Round brackets in a Chinese sentence, both of a pair or neither. */
export const convertBrackets: Rule = (line) => {
  const { text, kept } = line;
  const edits: Edit[] = [];
  const open: number[] = [];
  for (let at = 0; at < text.length; at++) {
    if (/[(（]/.test(text[at] ?? "") && !kept(at, at + 1)) open.push(at);
    if (!/[)）]/.test(text[at] ?? "") || kept(at, at + 1)) continue;
    const from = open.pop();
    if (from === undefined || !isChinesePair(line, from, at)) continue;
    edits.push(
      { from, to: from + 1, insert: "（", pair: from },
      { from: at, to: at + 1, insert: "）", pair: from },
    );
  }
  return edits;
};

function isChinesePair({ text, chinese }: Line, from: number, to: number): boolean {
  // One of each: the wide one was meant.
  if (text[from] === "（" || text[to] === "）") return true;
  if (chineseWords.test(text.slice(from + 1, to))) return true;
  const previous = before(text, from);
  if (isChinese(previous)) return true;
  // (1)建立 at a line's start; f(x) stays.
  return chinese && previous === "" && isHan(after(text, to + 1, true));
}
