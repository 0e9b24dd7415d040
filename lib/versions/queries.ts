import type { Occasion, SubjectKind } from "#generated/prisma/enums.ts";
import { readEdition } from "#lib/editions/read.ts";
import { readDocument } from "#lib/events/read-document.ts";
import { database, type Transaction } from "#lib/platform/database.ts";
import { contentOf } from "#lib/reports/keep-version.ts";
import { type Difference, difference, isNothing } from "./difference.ts";
import type { HistoryView, Point } from "./model.ts";
import { readVersion } from "./read-version.ts";
import { editionSays, type Said, saidBy } from "./said.ts";

export interface VersionLine {
  id: string;
  number: number;
  name: string;
  occasion: Occasion;
  /** When its text was last changed. */
  changedAt: Date;
  /** Names of those who wrote since the version before; empty where nobody is known. */
  authors: string[];
  madeBy: string | null;
}

const versionsShown = 100;

export interface History {
  versions: VersionLine[];
  more: boolean;
  from: Point;
  to: Point;
  compared: Awaited<ReturnType<typeof compareVersions>>;
  /** Numbers of the record's editions, the newest first. */
  editions: number[];
}

/** All that a page of the history shows; without points, what has changed since the newest version, else what that changed. */
export async function history(kind: SubjectKind, id: string, view: HistoryView): Promise<History> {
  const [list, editions] = await Promise.all([
    listVersions(kind, id, view.before),
    database().edition.findMany({
      where: subjectOf(kind, id),
      orderBy: { number: "desc" },
      select: { number: true },
    }),
  ]);
  const newest = list.versions[0]?.number ?? 0;
  const shown = async (from: Point, to: Point) => {
    const compared = await compareVersions(kind, id, from, to);
    return { ...list, from, to, compared, editions: editions.map(({ number }) => number) };
  };
  if (view.from || view.to) {
    const to = view.to ?? "now";
    return shown(view.from ?? before(to, newest), to);
  }
  const since = await shown(before("now", newest), "now");
  const nothing = newest > 0 && since.compared && isNothing(since.compared.difference);
  return nothing ? shown(before(`${newest}`, newest), `${newest}`) : since;
}

/** The version before a point. */
function before(to: Point, newest: number): Point {
  const number = to === "now" ? newest : Number(to) - 1;
  return number >= 1 ? String(number) : "none";
}

/** The versions of a record, the newest first; those below `before`, when there are more than a page holds. */
async function listVersions(
  kind: SubjectKind,
  id: string,
  before: number | null,
): Promise<{ versions: VersionLine[]; more: boolean }> {
  const rows = await database().version.findMany({
    where: { ...subjectOf(kind, id), ...(before ? { number: { lt: before } } : {}) },
    orderBy: { number: "desc" },
    take: versionsShown + 1,
    select: {
      id: true,
      number: true,
      name: true,
      occasion: true,
      changedAt: true,
      authors: true,
      madeBy: true,
    },
  });
  const ids = [...new Set(rows.flatMap(({ authors, madeBy }) => [...authors, ...(madeBy ? [madeBy] : [])]))];
  const users = await database().user.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true },
  });
  const names = new Map(users.map((user) => [user.id, user.name]));
  return {
    versions: rows.slice(0, versionsShown).map(({ authors, madeBy, ...row }) => ({
      ...row,
      authors: authors.flatMap((author) => names.get(author) ?? []),
      madeBy: madeBy && (names.get(madeBy) ?? null),
    })),
    more: rows.length > versionsShown,
  };
}

/** How a record became from one point to another what it is there; null when there is no such record or point. */
export async function compareVersions(
  kind: SubjectKind,
  id: string,
  from: Point,
  to: Point,
): Promise<{ difference: Difference; pictures: Map<string, ComparedPicture> } | null> {
  return database().$transaction(async (tx) => {
    const [before, after] = [await saidAt(tx, kind, id, from), await saidAt(tx, kind, id, to)];
    if (!before || !after) return null;
    const found = difference(before, after);
    return { difference: found, pictures: await picturesIn(tx, found) };
  });
}

async function saidAt(tx: Transaction, kind: SubjectKind, id: string, point: Point): Promise<Said | null> {
  if (point === "none")
    return { fields: {}, tags: [], cover: null, body: { type: "doc", content: [] }, events: null };
  if (point === "now") return saidNow(tx, kind, id);
  const number = Number(point.replace("e", ""));
  if (point.startsWith("e")) {
    const edition = await tx.edition.findFirst({ where: { ...subjectOf(kind, id), number } });
    return edition && editionSays(readEdition(edition.format, edition.content));
  }
  const version = await tx.version.findFirst({ where: { ...subjectOf(kind, id), number } });
  return version && saidBy(tx, readVersion(version.content));
}

async function saidNow(tx: Transaction, kind: SubjectKind, id: string): Promise<Said | null> {
  if (kind === "report") return saidBy(tx, await contentOf(tx, id));
  const text = await readDocument(tx, id);
  return text && saidBy(tx, { kind: "event", ...text });
}

export interface ComparedPicture {
  sha256: string;
  width: number;
  height: number;
  alt: string;
  fileName: string;
}

async function picturesIn(
  tx: Transaction,
  { cover, body }: Difference,
): Promise<Map<string, ComparedPicture>> {
  const units = body.flatMap((change) => ("before" in change ? [change.before, change.unit] : [change.unit]));
  const ids = [
    cover?.before,
    cover?.after,
    ...units.map((unit) => (unit.type === "picture" ? unit.image : null)),
  ];
  const rows = await tx.image.findMany({
    where: { id: { in: ids.filter((one) => one !== null && one !== undefined) } },
    select: { id: true, sha256: true, width: true, height: true, alt: true, fileName: true },
  });
  return new Map(rows.map(({ id, ...picture }) => [id, picture]));
}

function subjectOf(kind: SubjectKind, id: string) {
  return kind === "event" ? { eventId: id } : { reportId: id };
}
