import { z } from "zod";
import type { EventText } from "#lib/events/model.ts";
import type { ReportFields } from "#lib/reports/model.ts";
import type { RichText } from "#lib/richtext/model.ts";

/** Counts changes of the shapes below that reading cannot fill in by itself. */
export const versionFormat = 1;

/** What a version of an event says. */
export interface EventVersion extends EventText {
  kind: "event";
}

/** What a version of a report says: its own fields, and which events stood in it in which order. */
export interface ReportVersion {
  kind: "report";
  fields: Omit<ReportFields, "slug" | "introduction" | "sourceTime"> & { sourceTime: string | null };
  introduction: RichText;
  events: string[];
}

export type VersionContent = EventVersion | ReportVersion;

export const VersionName = z
  .string()
  .trim()
  .max(60)
  .transform((name) => name.replace(/\s+/g, " "));

/**
 * One of two that are compared, as an address names it: `now` is the working copy, `7` the seventh version, `e2` the
 * second edition, `none` nothing at all.
 */
export const Point = z.string().regex(/^(now|none|[1-9]\d{0,8}|e[1-9]\d{0,8})$/);
export type Point = z.infer<typeof Point>;

/** What a page of the history shows: its two points, and the page of the list. */
export const HistoryView = z.object({
  from: Point.nullable().default(null).catch(null),
  to: Point.nullable().default(null).catch(null),
  before: z.coerce.number().int().min(2).max(999_999_999).nullable().default(null).catch(null),
});
export type HistoryView = z.infer<typeof HistoryView>;
