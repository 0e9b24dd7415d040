const full = "０１２３４５６７８９";
const chinese = "零一二三四五六七八九十";
const formal = "零壹贰叁肆伍陆柒捌玖拾";

/** Full-width digits as ordinary ones, everything else as it is. */
export function ordinaryDigits(text: string): string {
  return text.replace(/[０-９]/g, (digit) => String(full.indexOf(digit)));
}

/** The number that digits (1, １０) or Chinese numerals (三, 十二, 二十, 一〇, 叁) say; null for anything else or above 99. */
export function numeral(text: string): number | null {
  const digits = ordinaryDigits(text);
  if (/^\d{1,2}$/.test(digits)) return Number(digits);
  const values = Array.from(text.replace(/[〇○]/g, "零"), (character) =>
    Math.max(chinese.indexOf(character), formal.indexOf(character)),
  );
  if (values.length === 0 || values.length > 3 || values.includes(-1)) return null;
  const ten = values.indexOf(10);
  if (ten === -1) return values.length <= 2 ? values.reduce((sum, value) => sum * 10 + value, 0) : null;
  const [tens, ones] = [values.slice(0, ten), values.slice(ten + 1)];
  if (tens.length > 1 || ones.length > 1 || ones.includes(10) || tens.includes(0) || ones.includes(0))
    return null;
  return (tens[0] ?? 1) * 10 + (ones[0] ?? 0);
}

/** Signs that are a number by themselves: the first sign, how many follow each other, and the number of the first. */
const signs: [first: number, count: number, number: number][] = [
  [0x2460, 20, 1], // ① to ⑳
  [0x3251, 15, 21],
  [0x2776, 10, 1], // ❶
  [0x24eb, 10, 11],
  [0x2780, 10, 1],
  [0x278a, 10, 1],
  [0x24f5, 10, 1],
  [0x2474, 20, 1], // ⑴
  [0x2488, 20, 1], // ⒈
  [0x3220, 10, 1], // ㈠
  [0x3280, 10, 1], // ㊀
];

/** The number and the row of a sign such as ③, ⑶, ⒊ or ㈢; null for any other character. */
export function signNumber(character: string): { number: number; row: number } | null {
  const point = character.codePointAt(0) ?? 0;
  const row = signs.findIndex(([first, count]) => point >= first && point < first + count);
  const sign = signs[row];
  if (!sign) return null;
  // ㉑ goes on where ⑳ ends, ⓫ where ❿ ends.
  return { number: sign[2] + point - sign[0], row: row === 1 || row === 3 ? row - 1 : row };
}
