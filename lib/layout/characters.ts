/** Parts of regular expressions, for use with the flag `u`. */
export const han = "\\p{Script=Han}";
export const latin = "\\p{Script=Latin}";
/** Marks that only Chinese has. */
export const chineseMarks = "，。；：！？、（）《》〈〉「」『』【】〔〕";
/** What is typed to make room; never a line break. */
export const spaces = "[ \\t\\u00a0\\u2002-\\u200a\\u202f\\u3000]";
export const hyphens = "\\-－‐–—―─";

const chinese = new RegExp(`[${han}${chineseMarks}“”‘’…—～]`, "u");

export function isHan(character: string): boolean {
  return /\p{Script=Han}/u.test(character);
}

/** A Chinese character or mark: what stands next to it is in a Chinese sentence. */
export function isChinese(character: string): boolean {
  return chinese.test(character);
}

export function isLatinOrDigit(character: string): boolean {
  return /[\p{Script=Latin}\d]/u.test(character);
}

/** The character before this place, whole; "" at the line's start. Spaces may be skipped. */
export function before(text: string, index: number, skipSpaces = false): string {
  let end = index;
  while (skipSpaces && end > 0 && space.test(text[end - 1] ?? "")) end--;
  return /.$/su.exec(text.slice(Math.max(0, end - 2), end))?.[0] ?? "";
}

/** The character at this place, whole; "" at the line's end. Spaces may be skipped. */
export function after(text: string, index: number, skipSpaces = false): string {
  const rest = text.slice(index, index + 100);
  return /^./su.exec(skipSpaces ? rest.replace(leading, "") : rest)?.[0] ?? "";
}

const leading = new RegExp(`^${spaces}+`, "u");
const space = new RegExp(`^${spaces}$`, "u");
