import type { Prisma } from "#generated/prisma/client.ts";
import { database } from "#lib/platform/database.ts";
import { type AuditFilter, type AuditLine, dayBounds, selfActions } from "./model.ts";

export const linesPerPage = 50;

/** One page of what was done, the newest first, and where the next page begins. */
export async function listAudit(filter: AuditFilter): Promise<{ lines: AuditLine[]; next: string | null }> {
  const rows = await database().auditEntry.findMany({
    where: await whereOf(filter),
    orderBy: { id: "desc" },
    take: linesPerPage + 1,
  });
  const lines = rows.slice(0, linesPerPage).map((row) => ({
    ...row,
    id: String(row.id),
    data: (row.data ?? {}) as Record<string, unknown>,
  }));
  return { lines, next: rows.length > linesPerPage ? (lines.at(-1)?.id ?? null) : null };
}

async function whereOf(filter: AuditFilter): Promise<Prisma.AuditEntryWhereInput> {
  const { q, person, action, from, until, subject, id, before } = filter;
  return {
    ...(before ? { id: { lt: BigInt(before) } } : {}),
    AND: [
      ...(person ? [{ OR: doneBy([person]) }] : []),
      ...(q ? [{ OR: [...doneBy(await peopleNamed(q)), { actorName: q }] }] : []),
    ],
    ...(action ? { action: action.includes(".") ? action : { startsWith: `${action}.` } } : {}),
    ...(from || until
      ? {
          at: {
            ...(from ? { gte: dayBounds(from).start } : {}),
            ...(until ? { lt: dayBounds(until).end } : {}),
          },
        }
      : {}),
    ...(subject ? { subject, ...(id ? { subjectId: id } : {}) } : {}),
  };
}

function doneBy(ids: string[]): Prisma.AuditEntryWhereInput[] {
  return [
    { actorId: { in: ids } },
    { subject: "account", subjectId: { in: ids }, actorId: null, action: { in: selfActions } },
  ];
}

/** Found through the accounts, because the log has an index by account and none by part of a name. */
async function peopleNamed(q: string): Promise<string[]> {
  const users = await database().user.findMany({
    where: {
      OR: [{ name: { contains: q, mode: "insensitive" } }, { username: { contains: q.toLowerCase() } }],
    },
    select: { id: true },
    take: 200,
  });
  return users.map(({ id }) => id);
}

/** The name behind `person`, and the newest title behind `subject`, to say what a list is limited to. */
export async function namesInFilter({ person, subject, id }: AuditFilter) {
  const [user, entry] = await Promise.all([
    person ? database().user.findUnique({ where: { id: person }, select: { name: true } }) : null,
    subject && id
      ? database().auditEntry.findFirst({
          where: { subject, subjectId: id },
          orderBy: { id: "desc" },
          select: { title: true },
        })
      : null,
  ]);
  return { person: user?.name ?? null, title: entry?.title ?? null };
}
