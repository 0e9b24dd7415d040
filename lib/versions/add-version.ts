import type { Occasion } from "#generated/prisma/enums.ts";
import type { Transaction } from "#lib/platform/database.ts";
import type { VersionContent } from "./model.ts";
import { readVersion, saysTheSame, versionBytes } from "./read-version.ts";

/** Why a version is kept, and on whose behalf; nobody's when it is kept by itself. */
export interface Keeping {
  occasion: Occasion;
  by: string | null;
}

/** Of the newest version, what the next one goes on from. */
export interface Newest {
  id: string;
  number: number;
  snapshotId: bigint | null;
}

/**
 * Keeps a content as the subject's next version, unless its newest one says the same. The caller holds the subject.
 *
 * @param since Who wrote after the newest version, when of it the last change is, and up to which snapshot of the log.
 * @returns the id of the version that says this.
 */
export async function addVersion(
  tx: Transaction,
  subjectId: string,
  content: VersionContent,
  { occasion, by }: Keeping,
  since: (
    newest: Newest | null,
  ) => Promise<{ authors: string[]; changedAt: Date; snapshotId: bigint | null }>,
): Promise<string> {
  const subject = content.kind === "event" ? { eventId: subjectId } : { reportId: subjectId };
  const newest = await tx.version.findFirst({
    where: subject,
    orderBy: { number: "desc" },
    select: { id: true, number: true, snapshotId: true, content: true },
  });
  if (newest && saysTheSame(readVersion(newest.content), content)) return newest.id;
  const { bytes, sha256 } = versionBytes(content);
  const { id } = await tx.version.create({
    data: {
      kind: content.kind,
      ...subject,
      number: (newest?.number ?? 0) + 1,
      occasion,
      content: bytes,
      sha256,
      madeBy: by,
      ...(await since(newest)),
    },
    select: { id: true },
  });
  return id;
}
