import type { words } from "#messages/catalogue.ts";
import type { When } from "./rules.ts";

export type ChronicleWords = ReturnType<typeof words<"chronicle">>;

/** What leads an item: 1月15日, 同日, 是月, 是年. */
export function whenWords(t: ChronicleWords, when: When): string {
  if (when.kind === "day") return when.text;
  if (when.kind === "sameDay") return t("sameDay");
  if (when.kind === "year") return t("year");
  return when.until ? t("ofMonthUntil", { until: when.until }) : t("ofMonth");
}

/** The heading of a section; 是年 for what is only known to be of the year. */
export function sectionWords(t: ChronicleWords, month: number | null): string {
  return month === null ? t("year") : t("month", { month });
}

export function titleWords(t: ChronicleWords, organisation: string, year: number): string {
  return organisation
    ? t("organised", { organisation, year: String(year) })
    : t("heading", { year: String(year) });
}
