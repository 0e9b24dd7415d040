import { numeral, ordinaryDigits } from "./numerals.ts";

/** A moment as a text gives it. `iso` has the offset +08:00; `time` says whether the text names a time of day. */
export type TimeReading =
  | { kind: "moment"; text: string; iso: string; time: boolean }
  | { kind: "impossible" | "incomplete"; text: string };

const space = "[\\s\\u200b]{0,4}";
const day = `(\\d{4})${space}[年\\-/.．－]${space}(\\d{1,2})${space}[月\\-/.．－]${space}(\\d{1,2})${space}日?`;
const week = `(?:${space}[,，(（]?(?:星期|周)[一二三四五六日天][)）]?)?`;
const half = "(上午|下午|中午|晚上|凌晨|AM|PM)?";
const clock = `(?:[T,，]|${space})${half}${space}(\\d{1,2})(?:[：:]|[时点])${space}(\\d{1,2})?分?(?:[：:]?(\\d{1,2})秒?(?:\\.\\d{1,6})?)?`;
const offset = `${space}(Z|[+-]\\d{2}:?\\d{2})?`;

/** A moment anywhere in a text; groups are for `momentOf` only. */
const moment = `${day}${week}(?:${clock}${offset})?`;
const whole = new RegExp(`^${moment}$`, "i");
const ending = new RegExp(`(?:^|[\\s\\u200b|｜丨,，;；])(${moment})$`, "i");
const partial =
  /^(?:\d{4}年\d{1,2}月|(?:\d{1,2}月\d{1,2}日|\d{1,2}-\d{1,2})(?:\s{0,4}\d{1,2}:\d{2}(?::\d{2})?)?|\d{4}-\d{1,2})$/;

/** Reads a text that is a moment and nothing else (2021-01-20 09:24:06, 2021年1月20日9时24分, 二〇二一年一月二十日); null for any other. */
export function readTime(text: string): TimeReading | null {
  const plain = ordinaryDigits(fromChinese(text.slice(0, 60))).trim();
  if (text.length > 60) return null;
  const match = whole.exec(plain);
  if (match) return momentOf(match, text);
  return partial.test(plain) ? { kind: "incomplete", text } : null;
}

/** The moment at the end of a text and where it begins: 示例日报 2021-01-20 09:24. */
export function timeAtEnd(text: string): { at: number; reading: TimeReading } | null {
  const start = Math.max(0, text.length - 60);
  const match = ending.exec(ordinaryDigits(text.slice(start)));
  if (!match?.[1]) return null;
  const at = text.length - match[1].length;
  const reading = readTime(text.slice(at));
  return reading ? { at, reading } : null;
}

function momentOf(match: RegExpExecArray, text: string): TimeReading {
  const [, year, month, date, halfDay, hour, minute, second, zone] = match;
  const time = hour !== undefined;
  const hours = hourOf(Number(hour ?? 0), halfDay);
  const numbers = [
    Number(year),
    Number(month),
    Number(date),
    hours,
    Number(minute ?? 0),
    Number(second ?? 0),
  ] as const;
  const [y, mo, d, h, mi, s] = numbers;
  const local = new Date(Date.UTC(y, mo - 1, d, h, mi, s));
  const read = [local.getUTCFullYear(), local.getUTCMonth() + 1, local.getUTCDate(), local.getUTCHours()];
  const exact = read.every((value, index) => value === numbers[index]) && mi < 60 && s < 60;
  if (!exact || y < 1900 || y > 2200) return { kind: "impossible", text };
  // A text from elsewhere says so itself; without an offset the clock is China's, which has had one since 1949.
  const instant = local.getTime() - minutesOf(zone) * 60_000 + 8 * 3_600_000;
  return { kind: "moment", text, time, iso: `${new Date(instant).toISOString().slice(0, 19)}+08:00` };
}

function hourOf(hour: number, half: string | undefined): number {
  if (/^(?:下午|晚上|pm)$/i.test(half ?? "") && hour < 12) return hour + 12;
  if (/^(?:凌晨|am)$/i.test(half ?? "") && hour === 12) return 0;
  return hour;
}

function minutesOf(zone: string | undefined): number {
  if (zone === undefined) return 480;
  if (/^z$/i.test(zone)) return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2));
  return zone.startsWith("-") ? -minutes : minutes;
}

/** 二〇二一年一月二十日 in digits. */
function fromChinese(text: string): string {
  return text.replace(
    /([〇○零一二三四五六七八九]{4})年(?:([一二三四五六七八九十]{1,3})月(?:([一二三四五六七八九十]{1,3})日)?)?/,
    (_, year: string, month?: string, date?: string) => {
      const digits = Array.from(year, (digit) => numeral(digit) ?? 0).join("");
      return `${digits}年${month ? `${numeral(month)}月` : ""}${date ? `${numeral(date)}日` : ""}`;
    },
  );
}
