import { localDay, localMoment } from "#lib/publications/moment.ts";
import type { ReportFields } from "#lib/reports/model.ts";

/** A report's fields as its form holds them. */
export function formValues({
  sourceTime,
  sourceDayOnly,
  coverId,
  year,
  ...texts
}: ReportFields): Record<string, string> {
  return {
    ...texts,
    year: String(year),
    sourceDay: sourceTime ? localDay(sourceTime) : "",
    sourceClock: sourceTime && !sourceDayOnly ? localMoment(sourceTime).slice(11) : "",
    coverId: coverId ?? "",
  };
}
