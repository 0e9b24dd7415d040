import type { Occasion } from "#generated/prisma/enums.ts";
import type { Transaction } from "#lib/platform/database.ts";
import type { RichText } from "#lib/richtext/model.ts";
import { plainText } from "#lib/richtext/plain-text.ts";
import { searchable } from "#lib/search/grams.ts";
import { keepVersion } from "./keep-version.ts";
import type { ReportFields } from "./model.ts";
import { setOrder } from "./ranking.ts";

export interface NewReport extends Partial<Omit<ReportFields, "title" | "year" | "introduction" | "slug">> {
  title: string;
  year: number;
  slug?: string;
  introduction?: RichText;
  isExample?: boolean;
  /** Ids of its events, the first ranked 1. */
  events?: string[];
  /** Why its first version is kept. */
  occasion?: Occasion;
}

/** Adds a report, for every command that makes one. */
export async function addReport(
  tx: Transaction,
  actor: { id: string | null },
  { events = [], introduction = { type: "doc", content: [] }, occasion = "saved", ...fields }: NewReport,
): Promise<string> {
  const { id } = await tx.report.create({
    data: {
      ...fields,
      introduction,
      ...searchable(...searchedParts(fields, introduction)),
      createdBy: actor.id,
      updatedBy: actor.id,
    },
    select: { id: true },
  });
  const keeping = { occasion, by: actor.id };
  if (events.length > 0) await setOrder(tx, id, events, keeping);
  else await keepVersion(tx, id, keeping);
  if (fields.coverId) await setCoverUse(tx, id, fields.coverId);
  return id;
}

type Searched = Partial<
  Pick<ReportFields, "title" | "year" | "source" | "contributor" | "photographer" | "editor" | "credits">
>;

export function searchedParts(fields: Searched, introduction: RichText): string[] {
  const {
    title = "",
    year = "",
    source = "",
    contributor = "",
    photographer = "",
    editor = "",
    credits = "",
  } = fields;
  return [title, String(year), source, contributor, photographer, editor, credits, plainText(introduction)];
}

/** A report uses one picture at most, its cover. */
export async function setCoverUse(tx: Transaction, reportId: string, coverId: string | null): Promise<void> {
  await tx.imageUse.deleteMany({ where: { reportId, imageId: { not: coverId ?? undefined } } });
  if (coverId) await tx.imageUse.createMany({ data: [{ reportId, imageId: coverId }], skipDuplicates: true });
}
