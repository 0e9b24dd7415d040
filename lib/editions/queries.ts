import { z } from "zod";
import type { SubjectKind } from "#generated/prisma/enums.ts";
import { database } from "#lib/platform/database.ts";
import { gather } from "./gather.ts";
import type { EditionContent } from "./model.ts";

export interface WorkingCopy {
  content: EditionContent;
  /** When visitors could first read it, or now: the time that its page would tell. */
  firstLiveFrom: Date;
}

/** What visitors would read if a working copy were published at this moment; null when there is no such record. */
export async function workingCopy(kind: SubjectKind, id: string): Promise<WorkingCopy | null> {
  if (!z.uuid().safeParse(id).success) return null;
  return database().$transaction(async (tx) => {
    const gathered = await gather(tx, kind, id);
    if (!gathered) return null;
    const now = new Date();
    const [first] = await tx.$queryRaw<{ live_from: Date }[]>`
      SELECT live_from FROM publication
       WHERE subject_id = ${id}::uuid AND live_from <= ${now} AND (live_until IS NULL OR live_until > live_from)
       ORDER BY live_from LIMIT 1`;
    return { content: gathered.content, firstLiveFrom: first?.live_from ?? now };
  });
}
