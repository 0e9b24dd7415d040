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
