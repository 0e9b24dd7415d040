import type { EventDate } from "#lib/events/model.ts";
import { parseDate } from "#lib/events/parse-date.ts";
import type { Block } from "#lib/richtext/model.ts";
import { ordinaryDigits } from "./numerals.ts";
import { wordsOf } from "./shapes.ts";

const year = "(?:\\d{4}年|今年|本年)?";
const first = `${year}\\d{1,2}月(?:\\d{1,2}[日号]?)?|\\d{4}[-./]\\d{1,2}[-./]\\d{1,2}`;
const last = "(?:\\d{1,2}月)?\\d{1,2}[日号]|\\d{1,2}月";
/** A day, a month or a range of them, and the part of a month that makes a month of it. */
const opening = new RegExp(
  `^(${first})(?:(?:至|到|[—–~～-]{1,2})(${last}))?(?:上旬|中旬|下旬|月?初|月?底|末|份|间)?`,
);
/** Words that make of a date a bound of something, or of two dates an enumeration: then it says no day of the event. */
const bound =
  /^(?:[\d年月日号、和与及或至到—–~～-]|(?:以|之)[来后前]|[前后起末]|开始|前[后夕]|左右|[上中下]旬|[初底]|的)/;

/**
 * The date that an event's text begins with (2020年5月12日, 5月12日至14日, 5月中旬), which without a year is of the
 * report's. Null when there is none, and whenever it could mean another: a bound (5月以来), a different year than the
 * report's, two dates beside each other, or paragraphs that begin with different dates.
 */
export function proposeDate(
  { title, blocks }: { title: string; blocks: Block[] },
  reportYear: number | null,
): EventDate | null {
  if (reportYear === null) return null;
  const [lead = "", ...others] = blocks.filter(({ type }) => type === "paragraph").map(wordsOf);
  const own = openingDate(title, reportYear) ?? openingDate(lead, reportYear);
  if (!own) return null;
  const same = (text: string) => {
    const date = openingDate(text, reportYear);
    return date === null || JSON.stringify(date) === JSON.stringify(own);
  };
  return [lead, ...others].every(same) ? own : null;
}

function openingDate(text: string, reportYear: number): EventDate | null {
  const plain = ordinaryDigits(text.slice(0, 80)).replace(/\s+/g, "");
  const match = opening.exec(plain);
  if (!match?.[1] || bound.test(plain.slice(match[0].length))) return null;
  const start = match[1].replace(/^[今本]年/, "");
  // A day has its unit, here or at the end of the range.
  if (/月\d+$/.test(start) && !match[2]) return null;
  const parsed = parseDate(match[2] ? `${start}至${match[2]}` : start, reportYear);
  if (!("date" in parsed) || parsed.date === null) return null;
  return Number(parsed.date.start.slice(0, 4)) === reportYear ? parsed.date : null;
}
