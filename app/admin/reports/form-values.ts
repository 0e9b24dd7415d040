import { localMoment } from "#lib/publications/moment.ts";
import type { ReportFields } from "#lib/reports/model.ts";

/** A report's fields as its form holds them. */
export function formValues({ sourceTime, coverId, year, ...texts }: ReportFields): Record<string, string> {
  return {
    ...texts,
    year: String(year),
    sourceTime: sourceTime ? localMoment(sourceTime) : "",
    coverId: coverId ?? "",
  };
}
