import { type Locale, timeZone } from "#messages/locales.ts";

/** "今天 09:24", "昨天 18:05", "3月2日 09:24", in another year "2021年1月20日"; the time zone is the product's. */
export function momentWords(at: Date, locale: Locale, now = new Date()): string {
  const time = clock(at, locale);
  const day = dayOf(at);
  if (day === dayOf(now)) return `${dayWord(0, locale)} ${time}`;
  if (day === dayOf(new Date(now.getTime() - 86_400_000))) return `${dayWord(-1, locale)} ${time}`;
  const sameYear = day.slice(0, 4) === dayOf(now).slice(0, 4);
  const date = new Intl.DateTimeFormat(locale, {
    timeZone,
    year: sameYear ? undefined : "numeric",
    month: locale === "en" ? "short" : "long",
    day: "numeric",
  }).format(at);
  return sameYear ? `${date} ${time}` : date;
}

/** Two moments of one day of this year as one says them, "今天 09:24–10:05"; null for any others. */
export function sameDaySpan(from: Date, until: Date, locale: Locale, now = new Date()): string | null {
  if (dayOf(from) !== dayOf(until) || dayOf(from).slice(0, 4) !== dayOf(now).slice(0, 4)) return null;
  const [began, ended] = [momentWords(from, locale, now), clock(until, locale)];
  return began.endsWith(ended) ? began : `${began}–${ended}`;
}

function clock(at: Date, locale: Locale): string {
  return new Intl.DateTimeFormat(locale, {
    timeZone,
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).format(at);
}

function dayWord(days: number, locale: Locale): string {
  return new Intl.RelativeTimeFormat(locale, { numeric: "auto" }).format(days, "day");
}

/** To the second, for whoever answers to an auditor. */
export function exactMoment(at: Date, locale: Locale): string {
  return new Intl.DateTimeFormat(locale, {
    timeZone,
    dateStyle: "long",
    timeStyle: "medium",
    hourCycle: "h23",
  }).format(at);
}

/** To the minute, always with its year: for what lies ahead. */
export function plannedMoment(at: Date, locale: Locale): string {
  return new Intl.DateTimeFormat(locale, {
    timeZone,
    dateStyle: "long",
    timeStyle: "short",
    hourCycle: "h23",
  }).format(at);
}

/** A moment as one says it, with the exact one for those who point at it. */
export function Moment({ at, locale }: { at: Date; locale: Locale }) {
  return (
    <time
      dateTime={at.toISOString()}
      title={exactMoment(at, locale)}
      className="whitespace-nowrap tabular-nums"
    >
      {momentWords(at, locale)}
    </time>
  );
}

/** "2026-11-24" in the product's time zone. */
export function dayOf(at: Date): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone }).format(at);
}
