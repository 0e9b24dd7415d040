import type { Transaction } from "#lib/platform/database.ts";
import { RichText } from "#lib/richtext/model.ts";
import { addVersion, type Keeping } from "#lib/versions/add-version.ts";
import type { ReportVersion } from "#lib/versions/model.ts";

/**
 * Keeps what a report says now as its next version, unless its newest one says the same. The caller holds the report.
 * @returns the id of the version that says this.
 */
export async function keepVersion(tx: Transaction, reportId: string, keeping: Keeping): Promise<string> {
  const content = await contentOf(tx, reportId);
  return addVersion(tx, reportId, content, keeping, async () => {
    const { updatedAt, updatedBy } = await tx.report.findUniqueOrThrow({
      where: { id: reportId },
      select: { updatedAt: true, updatedBy: true },
    });
    return { authors: updatedBy ? [updatedBy] : [], changedAt: updatedAt, snapshotId: null };
  });
}

/** What a report says at this moment. */
export async function contentOf(tx: Transaction, reportId: string): Promise<ReportVersion> {
  const report = await tx.report.findUniqueOrThrow({
    where: { id: reportId },
    include: { rankedEvents: { orderBy: { rank: "asc" }, select: { eventId: true } } },
  });
  const { title, year, source, contributor, photographer, editor, credits } = report;
  const { ordering, orderingNote, coverId, sourceTime, sourceDayOnly } = report;
  return {
    kind: "report",
    fields: {
      title,
      year,
      source,
      sourceTime: sourceTime?.toISOString() ?? null,
      sourceDayOnly,
      contributor,
      photographer,
      editor,
      credits,
      ordering,
      orderingNote,
      coverId,
    },
    introduction: RichText.parse(report.introduction),
    events: report.rankedEvents.map(({ eventId }) => eventId),
  };
}
