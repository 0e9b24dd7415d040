import { createHash } from "node:crypto";
import { database } from "#lib/platform/database.ts";

export interface ImportedBefore {
  reportId: string;
  title: string;
  at: Date;
  by: string | null;
}

/** The newest report that was made of exactly these bytes, if there is one. */
export async function importedBefore(bytes: Uint8Array): Promise<ImportedBefore | null> {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const row = await database().importedFile.findFirst({
    where: { sha256 },
    orderBy: { importedAt: "desc" },
    select: { importedAt: true, importedBy: true, report: { select: { id: true, title: true } } },
  });
  if (!row) return null;
  const user = row.importedBy
    ? await database().user.findUnique({ where: { id: row.importedBy }, select: { name: true } })
    : null;
  return { reportId: row.report.id, title: row.report.title, at: row.importedAt, by: user?.name ?? null };
}
