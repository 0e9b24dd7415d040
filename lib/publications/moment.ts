/** Times are entered and told as they are in China, which has had one offset and no summer time since 1992. */
const offset = "+08:00";

const format = new Intl.DateTimeFormat("zh-CN", {
  timeZone: "Asia/Shanghai",
  year: "numeric",
  month: "numeric",
  day: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

/** 2025年3月2日 09:30 */
export function momentText(moment: Date): string {
  const parts = Object.fromEntries(format.formatToParts(moment).map(({ type, value }) => [type, value]));
  return `${parts.year}年${parts.month}月${parts.day}日 ${parts.hour}:${parts.minute}`;
}

/** A date and time as an input of type datetime-local says it, meant in China; null when it is none. */
export function parseMoment(local: string): Date | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/.test(local)) return null;
  const moment = new Date(`${local}${offset}`);
  // An impossible day, such as 30 February, would otherwise be taken for one of the next month.
  return localMoment(moment) === withoutEmptySeconds(local) ? moment : null;
}

/** The same, or a day alone, which is told without a time. */
export function parseDayOrMoment(local: string): { at: Date; dayOnly: boolean } | null {
  const dayOnly = /^\d{4}-\d{2}-\d{2}$/.test(local);
  const at = parseMoment(dayOnly ? `${local}T00:00` : local);
  return at && { at, dayOnly };
}

/** The day in China of the moment, 2025-03-02. */
export function localDay(moment: Date): string {
  return localMoment(moment).slice(0, 10);
}

/** The moment as an input of type datetime-local holds it, which says no seconds when there are none: 2025-03-02T09:30. */
export function localMoment(moment: Date): string {
  const time = moment.getTime() + 8 * 3_600_000;
  return Number.isNaN(time) ? "" : withoutEmptySeconds(new Date(time).toISOString().slice(0, 19));
}

export function withoutEmptySeconds(local: string): string {
  return local.replace(/(T\d{2}:\d{2}):00$/, "$1");
}
