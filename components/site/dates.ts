import { type Locale, timeZone } from "#messages/catalogue.ts";

/** 2021年1月20日 */
export function dayText(moment: Date, locale: Locale): string {
  return new Intl.DateTimeFormat(tag(locale), { timeZone, dateStyle: "long" }).format(moment);
}

/** 2021年1月20日 09:24 */
export function momentText(moment: Date, locale: Locale): string {
  const time = new Intl.DateTimeFormat("en-GB", { timeZone, timeStyle: "short" }).format(moment);
  return `${dayText(moment, locale)} ${time}`;
}

/** English as it is written in China and most of the world: the day before the month. */
function tag(locale: Locale): string {
  return locale === "en" ? "en-GB" : locale;
}
