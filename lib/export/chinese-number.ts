const digits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

/** 一, 十, 十二, 二十; in digits from 100, which no list of an office reaches. */
export function chineseNumber(number: number): string {
  if (number > 99) return String(number);
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  if (tens === 0) return digits[ones] ?? "";
  return `${tens === 1 ? "" : digits[tens]}十${ones === 0 ? "" : digits[ones]}`;
}
