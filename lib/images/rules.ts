/** How long before its end a right to use a picture is told, in days. */
export const warnedBefore = 60;

export type RightsState = "open" | "soon" | "out";

/**
 * Whether a picture may still be used on a day. `until` is the last day on which it may, as YYYY-MM-DD or empty;
 * `today` is that of China, as `dayInChina` says it.
 */
export function rightsState(until: string, today: string): RightsState {
  if (!until) return "open";
  if (until < today) return "out";
  const days = (Date.parse(until) - Date.parse(today)) / 86_400_000;
  return days <= warnedBefore ? "soon" : "open";
}

export function dayInChina(moment = new Date()): string {
  return new Date(moment.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
}

/** A date column as YYYY-MM-DD; empty for none. */
export function dayOf(date: Date | null): string {
  return date ? date.toISOString().slice(0, 10) : "";
}
