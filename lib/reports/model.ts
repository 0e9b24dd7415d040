import { z } from "zod";
import { Ordering } from "#generated/prisma/enums.ts";
import { clean } from "#lib/richtext/normalise.ts";

/** Without control characters or line breaks, which no single line of a page shows. */
const line = (length: number) =>
  z
    .string()
    .transform((text) =>
      clean(text)
        .replace(/\s*\n\s*/g, " ")
        .trim(),
    )
    .pipe(z.string().max(length));

export const ReportYear = z.coerce.number().int().min(1900).max(2200);
export const ReportTitle = line(200).refine((title) => title !== "", "report.title-needed");

/** Lower-case Latin letters and digits in groups joined by single hyphens; empty leaves the address as it is. */
const Slug = z
  .string()
  .trim()
  .toLowerCase()
  .max(120)
  .regex(/^([a-z0-9]+(-[a-z0-9]+)*)?$/);

/** What a report says beside its events. */
export const ReportFields = z.strictObject({
  title: ReportTitle,
  slug: Slug,
  year: ReportYear,
  /** Paragraphs, one on each line. */
  introduction: z.string().max(20_000),
  source: line(200),
  sourceTime: z.date().nullable(),
  /** The source names a day and no time of it. */
  sourceDayOnly: z.boolean().default(false),
  contributor: line(200),
  photographer: line(200),
  editor: line(200),
  credits: line(2000),
  ordering: z.enum(Ordering),
  orderingNote: line(300),
  coverId: z.uuid().nullable(),
});
export type ReportFields = z.infer<typeof ReportFields>;
export type ReportField = Exclude<keyof ReportFields, "sourceDayOnly">;

const reportSorts = ["year", "title", "edited"] as const;
export const reportsShown = ["all", "live", "not-live", "trash"] as const;

export const ReportFilter = z.object({
  q: z.string().trim().max(100).default(""),
  year: z
    .union([z.literal(""), ReportYear])
    .catch("")
    .default(""),
  show: z.enum(reportsShown).catch("all").default("all"),
  sort: z.enum(reportSorts).catch("year").default("year"),
  descending: z.stringbool().catch(true).default(true),
  page: z.coerce.number().int().min(1).max(100_000).catch(1).default(1),
});
export type ReportFilter = z.infer<typeof ReportFilter>;
