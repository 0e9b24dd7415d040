import { after, before, isChinese, isHan, isLatinOrDigit } from "../characters.ts";
import type { Line, Rule } from "../model.ts";

const wide: Record<string, string> = { ",": "，", ".": "。", ":": "：", ";": "；", "?": "？", "!": "！" };

/** Half-width marks in a Chinese sentence. */
export const convertMarks: Rule = (line) =>
  [...line.text.matchAll(/[,.:;?!]/gu)]
    .filter(({ index }) => !line.kept(index, index + 1) && isChineseMark(line, index))
    .map(({ index, 0: mark }) => ({ from: index, to: index + 1, insert: wide[mark] ?? mark }));

function isChineseMark({ text, chinese }: Line, index: number): boolean {
  const mark = text[index] ?? "";
  // Of ?! and !! the first says what they are.
  let first = index;
  while (/[?!？！]/.test(mark) && /[?!？！]/.test(text[first - 1] ?? "")) first--;
  const previous = before(text, first, true);
  const near = after(text, index + 1);
  const next = after(text, index + 1, true);
  if (mark === ".") {
    if (/[.\w]/.test(near) || before(text, index) === ".") return false;
    // 1.建立 and J.约翰 keep theirs.
    return isHan(previous) || /[”’）》】〕]/.test(previous) || (chinese && /[%‰℃]/.test(previous));
  }
  if (isHan(previous) || /[）》】〕〉」』…]/.test(previous)) return true;
  if (/[”’]/.test(previous)) return chinese;
  if (!chinese || !(isLatinOrDigit(previous) || /[%‰℃)\]]/.test(previous))) return false;
  return isChinese(next) || (/[?!;]/.test(mark) && next === "" && /\d|[%‰℃]/.test(previous));
}
