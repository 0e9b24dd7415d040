import { z } from "zod";
import type { SubjectKind } from "#generated/prisma/enums.ts";
import { database, type Transaction } from "#lib/platform/database.ts";

/** A working copy that shows a picture, as its cover or in its text. */
export interface WorkingUse {
  kind: SubjectKind;
  id: string;
  title: string;
  trashed: boolean;
}

/** An edition that froze a picture. Its address is only public while it is live. */
export interface EditionUse {
  kind: SubjectKind;
  /** Of the event or report. */
  id: string;
  title: string;
  number: number;
  state: "live" | "scheduled" | "past";
  slug: string;
}

export interface ImageUses {
  working: WorkingUse[];
  /** What is public first, then what will be, then what was; each the newest first. */
  editions: EditionUse[];
}

const most = 200;

/** Where a picture is seen: in what people work on, and in what was published. */
export async function findImageUses(imageId: string): Promise<ImageUses> {
  if (!z.uuid().safeParse(imageId).success) return { working: [], editions: [] };
  const [working, editions] = await Promise.all([
    workingUses(database(), imageId),
    database().$queryRaw<EditionUse[]>`
      SELECT e.kind, coalesce(e.event_id, e.report_id) AS id, e.title, e.number, e.slug, s.state
        FROM edition_image ei
        JOIN edition e ON e.id = ei.edition_id
        CROSS JOIN LATERAL (
          SELECT CASE
            WHEN bool_or(p.live_from <= now() AND (p.live_until IS NULL OR p.live_until > now())) THEN 'live'
            WHEN bool_or(p.live_from > now() AND (p.live_until IS NULL OR p.live_until > p.live_from)) THEN 'scheduled'
            ELSE 'past' END AS state
            FROM publication p WHERE p.edition_id = e.id) s
       WHERE ei.image_id = ${imageId}::uuid
       ORDER BY array_position(ARRAY['live', 'scheduled', 'past'], s.state), e.created_at DESC
       LIMIT ${most}`,
  ]);
  return { working, editions };
}

/** In the order of their ids, in which everybody locks them. */
export async function workingUses(tx: Transaction, imageId: string): Promise<WorkingUse[]> {
  const subject = { select: { id: true, title: true, trashedAt: true } } as const;
  const uses = await tx.imageUse.findMany({
    where: { imageId, OR: [{ event: { removedAt: null } }, { report: { removedAt: null } }] },
    select: { event: subject, report: subject },
  });
  return uses
    .flatMap(({ event, report }): WorkingUse[] => {
      const found = event ?? report;
      if (!found) return [];
      const { id, title, trashedAt } = found;
      return [{ kind: event ? "event" : "report", id, title, trashed: trashedAt !== null }];
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}
