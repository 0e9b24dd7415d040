import type { EventDate } from "./model.ts";

/** What a person wrote for a date: a date, none, or why it is not taken. */
export type ParsedDate = { date: EventDate | null } | { problem: "wrong" | "order" };

const precisions = ["year", "month", "day"] as const;

/**
 * Reads a date or range as offices write it: 2020年5月8日, 2020.5.8, 2020-05-08, 2020年5月8日至10日, 2020年5月至7月,
 * 2020年. Without a year, 5月8日 is of `year`. How much is written is how much is known.
 */
export function parseDate(text: string, year: number): ParsedDate {
  const folded = text.normalize("NFKC").trim();
  if (folded === "") return { date: null };
  const [first = "", second, ...rest] = folded.split(/\s*(?:至|到|—+|–+|~+|\s-\s|\bto\b)\s*/);
  const start = startOf(first, year);
  if (!start || rest.length > 0) return { problem: "wrong" };
  const end = second === undefined ? start : endOf(second, start);
  if (!end) return { problem: "wrong" };
  const [from, until] = [dayOf(start), dayOf(end)];
  if (!from || !until) return { problem: "wrong" };
  if (until < from) return { problem: "order" };
  const precision = precisions[start.length - 1] as EventDate["precision"];
  return { date: { start: from, end: until === from ? null : until, precision } };
}

/** Year, then month, then day, as many as are written. */
function startOf(text: string, year: number): number[] | null {
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (compact) return compact.slice(1).map(Number);
  const written =
    /^(?:(\d{4})(?:\s*年\s*|[-./]|$))?(?:(\d{1,2})(?:\s*月\s*|[-./]|$))?(?:(\d{1,2})\s*[日号]?)?$/.exec(text);
  if (!written) return null;
  const [, ownYear, month, day] = written;
  // Only "月" tells a month from a number that stands alone.
  if (!ownYear && !text.includes("月")) return null;
  if (day && !month) return null;
  return [Number(ownYear ?? year), ...[month, day].flatMap((part) => (part ? [Number(part)] : []))];
}

/** Written as precisely as the start; what it leaves out is as in the start. */
function endOf(text: string, start: number[]): number[] | null {
  if (!/^\d{1,4}(?:\s*[年月日号]\s*|[-./]|$)(?:\d{1,2}(?:\s*[月日号]\s*|[-./]|$)){0,2}$/.test(text))
    return null;
  const parts = (text.match(/\d+/g) ?? []).map(Number);
  if (parts.length > start.length) return null;
  const units = [...text].filter((character) => "年月日号".includes(character));
  const expected = ["年", "月", "日"].slice(start.length - parts.length, start.length);
  if (units.some((unit) => !expected.includes(unit === "号" ? "日" : unit))) return null;
  return [...start.slice(0, start.length - parts.length), ...parts];
}

/** The first day of what is known, or null when the calendar has no such day. */
function dayOf([year = 0, month = 1, day = 1]: number[]): string | null {
  if (year < 1000 || month < 1 || month > 12 || day < 1) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCDate() === day ? date.toISOString().slice(0, 10) : null;
}
