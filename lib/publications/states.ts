import type { SubjectKind } from "#generated/prisma/enums.ts";
import { database } from "#lib/platform/database.ts";
import { isLive, type State, stateOf } from "./rules.ts";

interface ListState {
  state: State;
  /** When the next scheduled publication begins. */
  next: Date | null;
}

/**
 * The states of one page of a list. That the working copy differs is judged by when things were last edited, so
 * taking a change back still counts as one; the record's own page compares the texts.
 */
export async function listStates(kind: SubjectKind, ids: string[]): Promise<Map<string, ListState>> {
  const [publications, edited] = await Promise.all([
    database().publication.findMany({
      where: { subjectId: { in: ids } },
      orderBy: { liveFrom: "asc" },
      select: {
        subjectId: true,
        liveFrom: true,
        liveUntil: true,
        withdrawnAt: true,
        edition: { select: { createdAt: true } },
      },
    }),
    kind === "report" ? reportsEdited(ids) : eventsEdited(ids),
  ]);
  const moment = new Date();
  return new Map(
    ids.map((id) => {
      const own = publications.filter(
        ({ subjectId, liveFrom, liveUntil }) => subjectId === id && (!liveUntil || liveUntil > liveFrom),
      );
      const live = own.find(({ liveFrom: from, liveUntil: until }) => isLive({ from, until }, moment));
      const scheduled = own.filter(({ liveFrom }) => liveFrom > moment);
      const newest = scheduled.at(-1) ?? live;
      const lastEdit = edited.get(id);
      const state = stateOf({
        live: live !== undefined,
        scheduled: scheduled.length > 0,
        withdrawn: own.some(({ withdrawnAt }) => withdrawnAt !== null),
        differs: newest !== undefined && lastEdit !== undefined && lastEdit > newest.edition.createdAt,
      });
      return [id, { state, next: scheduled[0]?.liveFrom ?? null }];
    }),
  );
}

/** Ids of the subjects of a kind that are live at this moment. */
export async function liveSubjects(kind: SubjectKind): Promise<string[]> {
  const moment = new Date();
  const rows = await database().publication.findMany({
    where: { kind, liveFrom: { lte: moment }, OR: [{ liveUntil: null }, { liveUntil: { gt: moment } }] },
    select: { subjectId: true },
  });
  return rows.map(({ subjectId }) => subjectId);
}

async function eventsEdited(ids: string[]): Promise<Map<string, Date>> {
  const rows = await database().event.findMany({
    where: { id: { in: ids } },
    select: { id: true, updatedAt: true },
  });
  return new Map(rows.map(({ id, updatedAt }) => [id, updatedAt]));
}

/** A report is edited when one of its events is. */
async function reportsEdited(ids: string[]): Promise<Map<string, Date>> {
  const rows = await database().report.findMany({
    where: { id: { in: ids } },
    select: {
      id: true,
      updatedAt: true,
      rankedEvents: { select: { event: { select: { updatedAt: true } } } },
    },
  });
  return new Map(
    rows.map(({ id, updatedAt, rankedEvents }) => {
      const times = [updatedAt, ...rankedEvents.map(({ event }) => event.updatedAt)];
      return [id, new Date(Math.max(...times.map(Number)))];
    }),
  );
}
