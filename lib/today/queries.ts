import type { SubjectKind } from "#generated/prisma/enums.ts";
import { database } from "#lib/platform/database.ts";

export interface Scheduled {
  id: string;
  kind: SubjectKind;
  subjectId: string;
  title: string;
  at: Date;
}

export interface DraftReport {
  id: string;
  title: string;
  year: number;
  events: number;
  /** How many of its events have no picture. */
  bare: number;
}

export interface Change {
  kind: SubjectKind;
  id: string;
  title: string;
  at: Date;
  by: string | null;
}

export interface Today {
  scheduled: Scheduled[];
  drafts: DraftReport[];
  /** Pictures without alternative text, counted up to `countedAtMost`. */
  withoutAlt: number;
  /** Accounts that wait for their first password. */
  invited: number;
  /** Nobody has said yet what the site is called. */
  siteUnnamed: boolean;
  changes: Change[];
}

export const countedAtMost = 999;

/** All that the first page of the desk shows. */
export async function today(): Promise<Today> {
  const [scheduled, drafts, pictures, invited, named, changes] = await Promise.all([
    scheduledNext(),
    draftReports(),
    database().image.findMany({
      where: { alt: "", trashedAt: null },
      select: { id: true },
      take: countedAtMost,
    }),
    database().user.count({ where: { passwordHash: null, disabledAt: null } }),
    database().setting.count({ where: { key: "site" } }),
    lastChanges(),
  ]);
  return { scheduled, drafts, withoutAlt: pictures.length, invited, siteUnnamed: named === 0, changes };
}

async function scheduledNext(): Promise<Scheduled[]> {
  return database().$queryRaw<Scheduled[]>`
    SELECT p.id, p.kind::text, p.subject_id AS "subjectId", e.title, p.live_from AS at
      FROM publication p JOIN edition e ON e.id = p.edition_id
     WHERE p.live_from > now() AND (p.live_until IS NULL OR p.live_until > p.live_from)
     ORDER BY p.live_from LIMIT 10`;
}

/** Reports that were never public, the newest year first. */
async function draftReports(): Promise<DraftReport[]> {
  return database().$queryRaw<DraftReport[]>`
    SELECT r.id, r.title, r.year, count(k.event_id)::int AS events,
           count(k.event_id) FILTER (WHERE v.cover_id IS NULL
             AND NOT EXISTS (SELECT 1 FROM image_use u WHERE u.event_id = v.id))::int AS bare
      FROM report r
      LEFT JOIN ranked_event k ON k.report_id = r.id
      LEFT JOIN event v ON v.id = k.event_id
     WHERE r.trashed_at IS NULL
       AND NOT EXISTS (SELECT 1 FROM publication p WHERE p.subject_id = r.id
                        AND (p.live_until IS NULL OR p.live_until > p.live_from))
     GROUP BY r.id ORDER BY r.year DESC, r.updated_at DESC LIMIT 5`;
}

async function lastChanges(): Promise<Change[]> {
  return database().$queryRaw<Change[]>`
    SELECT c.kind, c.id, c.title, c.at, a.name AS by
      FROM ((SELECT 'event' AS kind, id, title, updated_at AS at, updated_by FROM event
              WHERE trashed_at IS NULL ORDER BY updated_at DESC LIMIT 12)
            UNION ALL
            (SELECT 'report', id, title, updated_at, updated_by FROM report
              WHERE trashed_at IS NULL ORDER BY updated_at DESC LIMIT 12)) c
      LEFT JOIN account a ON a.id = c.updated_by
     ORDER BY c.at DESC, c.id LIMIT 12`;
}
