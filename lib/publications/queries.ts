import { z } from "zod";
import type { SubjectKind } from "#generated/prisma/enums.ts";
import { canonicalBytes } from "#lib/editions/canonical.ts";
import { type Differences, differences } from "#lib/editions/compare.ts";
import { gather } from "#lib/editions/gather.ts";
import type { EditionContent } from "#lib/editions/model.ts";
import { readEdition } from "#lib/editions/read.ts";
import { checkReady, type Readiness } from "#lib/editions/rules.ts";
import { database, type Transaction } from "#lib/platform/database.ts";
import { databaseMoment } from "./ranges.ts";
import { isLive, type State, stateOf } from "./rules.ts";

export interface PublicationLine {
  id: string;
  from: Date;
  until: Date | null;
  note: string;
  by: string | null;
  status: "live" | "scheduled" | "ended" | "cancelled" | "withdrawn";
  withdrawn: { at: Date; by: string | null; reason: string; sentence: string } | null;
}

export interface EditionLine {
  id: string;
  number: number;
  sha256: string;
  at: Date;
  by: string | null;
  publications: PublicationLine[];
}

export interface SubjectState {
  state: State;
  /** The last part of the public address, or what it would be; where it leads is not said by this. */
  slug: string;
  slugProposed: boolean;
  live: { id: string; edition: number; from: Date; slug: string } | null;
  /** The earliest first. */
  scheduled: { id: string; edition: number; from: Date }[];
  /** The newest withdrawal, while nothing is live. */
  withdrawn: PublicationLine["withdrawn"];
  /** Something was public once, so that publishing can be a correction. */
  wasPublic: boolean;
  /** What the working copy says at this moment: its hash, what it lacks, and how it differs from the newest text that is, or will be, public. */
  working: { sha256: string; readiness: Readiness; differences: Differences | null };
  /** The newest first. */
  editions: EditionLine[];
}

/** All that the desk says about a subject's publication, at one moment; null when there is no such record. */
export async function subjectState(kind: SubjectKind, id: string): Promise<SubjectState | null> {
  if (!z.uuid().safeParse(id).success) return null;
  return database().$transaction((tx) => readState(tx, kind, id), { isolationLevel: "RepeatableRead" });
}

async function readState(tx: Transaction, kind: SubjectKind, id: string): Promise<SubjectState | null> {
  const gathered = await gather(tx, kind, id);
  if (!gathered) return null;
  const moment = await databaseMoment(tx);
  const rows = await tx.edition.findMany({
    where: kind === "report" ? { reportId: id } : { eventId: id },
    orderBy: { number: "desc" },
    select: {
      id: true,
      number: true,
      sha256: true,
      slug: true,
      createdAt: true,
      createdBy: true,
      publications: { orderBy: { liveFrom: "desc" } },
    },
  });
  const names = await namesOf(tx, rows);
  const editions = rows.map(({ id, number, sha256, createdAt, createdBy, publications }) => ({
    id,
    number,
    sha256,
    at: createdAt,
    by: nameIn(names, createdBy),
    publications: publications.map((row) => publicationLine(row, names, moment)),
  }));
  const all = rows.flatMap((row, index) =>
    (editions[index]?.publications ?? []).map((line) => ({
      ...line,
      editionId: row.id,
      edition: row.number,
      slug: row.slug,
    })),
  );
  const live = all.find(({ status }) => status === "live");
  const scheduled = all.filter(({ status }) => status === "scheduled").sort((a, b) => +a.from - +b.from);
  const withdrawals = all.flatMap(({ withdrawn }) => withdrawn ?? []).sort((a, b) => +b.at - +a.at);
  const newest = scheduled.at(-1) ?? live;
  const difference = newest && (await differencesFrom(tx, newest.editionId, gathered.content));
  const { sha256 } = canonicalBytes(gathered.content);
  return {
    state: stateOf({
      live: live !== undefined,
      scheduled: scheduled.length > 0,
      withdrawn: withdrawals.length > 0,
      differs: rows.find(({ id }) => id === newest?.editionId)?.sha256 !== sha256,
    }),
    slug: gathered.content.slug,
    slugProposed: gathered.slugProposed,
    live: live ? { id: live.id, edition: live.edition, from: live.from, slug: live.slug } : null,
    scheduled: scheduled.map(({ id, edition, from }) => ({ id, edition, from })),
    withdrawn: live ? null : (withdrawals[0] ?? null),
    wasPublic: all.some(({ status }) => status !== "scheduled" && status !== "cancelled"),
    working: {
      sha256,
      readiness: checkReady(gathered.content, gathered.circumstances),
      differences: difference ?? null,
    },
    editions,
  };
}

interface PublicationRow {
  id: string;
  liveFrom: Date;
  liveUntil: Date | null;
  correctionNote: string;
  createdBy: string | null;
  withdrawnBy: string | null;
  withdrawnAt: Date | null;
  withdrawReason: string;
  publicSentence: string;
}

function publicationLine(row: PublicationRow, names: Map<string, string>, moment: Date): PublicationLine {
  return {
    id: row.id,
    from: row.liveFrom,
    until: row.liveUntil,
    note: row.correctionNote,
    by: nameIn(names, row.createdBy),
    status: statusOf(row, moment),
    withdrawn: row.withdrawnAt && {
      at: row.withdrawnAt,
      by: nameIn(names, row.withdrawnBy),
      reason: row.withdrawReason,
      sentence: row.publicSentence,
    },
  };
}

function statusOf({ withdrawnAt, liveFrom: from, liveUntil: until }: PublicationRow, moment: Date) {
  if (withdrawnAt) return "withdrawn";
  if (until && until <= from) return "cancelled";
  if (from > moment) return "scheduled";
  return isLive({ from, until }, moment) ? "live" : "ended";
}

async function differencesFrom(
  tx: Transaction,
  editionId: string,
  content: EditionContent,
): Promise<Differences> {
  const edition = await tx.edition.findUniqueOrThrow({
    where: { id: editionId },
    select: { format: true, content: true },
  });
  return differences(readEdition(edition.format, edition.content), content);
}

async function namesOf(
  tx: Transaction,
  rows: { createdBy: string | null; publications: PublicationRow[] }[],
): Promise<Map<string, string>> {
  const ids = rows.flatMap(({ createdBy, publications }) => [
    createdBy,
    ...publications.flatMap((publication) => [publication.createdBy, publication.withdrawnBy]),
  ]);
  const users = await tx.user.findMany({
    where: { id: { in: [...new Set(ids)].filter((id) => id !== null) } },
    select: { id: true, name: true },
  });
  return new Map(users.map(({ id, name }) => [id, name]));
}

function nameIn(names: Map<string, string>, id: string | null): string | null {
  return id === null ? null : (names.get(id) ?? null);
}
