import type { Prisma } from "#generated/prisma/client.ts";
import type { Role } from "#generated/prisma/enums.ts";
import { database } from "#lib/platform/database.ts";
import { normalUsername, stateOf, type UserFilter, UserId, type UserState } from "./model.ts";

const usersPerPage = 30;

/** One page of the accounts by name, and how many match. */
export async function listUsers({ q, role, state, page }: UserFilter) {
  const where: Prisma.UserWhereInput = {
    ...(role ? { role } : {}),
    ...(state ? isIn[state] : {}),
    ...(q ? { OR: [{ name: contains(q) }, { username: contains(q.toLowerCase()) }] } : {}),
  };
  const sorted = await sortedIds(where);
  const ids = sorted.slice((page - 1) * usersPerPage, page * usersPerPage);
  const rows = await database().user.findMany({
    where: { id: { in: ids } },
    select: {
      id: true,
      username: true,
      name: true,
      role: true,
      disabledAt: true,
      passwordHash: true,
      sessions: { select: { lastSeenAt: true }, orderBy: { lastSeenAt: "desc" }, take: 1 },
    },
  });
  rows.sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
  const total = sorted.length;
  const users = rows.map(({ passwordHash, disabledAt, sessions, ...user }) => ({
    ...user,
    state: stateOf({ disabledAt, hasPassword: passwordHash !== null }),
    lastSeenAt: sessions[0]?.lastSeenAt ?? null,
  }));
  return { users, total, pages: Math.max(1, Math.ceil(total / usersPerPage)) };
}

const byPinyin = new Intl.Collator("zh-CN");

/**
 * By role, then as a Chinese list of names goes. An office has few accounts, and Node knows this order everywhere,
 * while not every PostgreSQL is built with it.
 */
async function sortedIds(where: Prisma.UserWhereInput): Promise<string[]> {
  const users = await database().user.findMany({
    where,
    orderBy: [{ role: "asc" }, { username: "asc" }],
    select: { id: true, role: true, name: true },
  });
  const roles = [...new Set(users.map(({ role }) => role))];
  const place = (role: Role) => roles.indexOf(role);
  return users
    .sort((a, b) => place(a.role) - place(b.role) || byPinyin.compare(a.name, b.name))
    .map(({ id }) => id);
}

const isIn: Record<UserState, Prisma.UserWhereInput> = {
  disabled: { disabledAt: { not: null } },
  invited: { disabledAt: null, passwordHash: null },
  enabled: { disabledAt: null, passwordHash: { not: null } },
};

const contains = (text: string) => ({ contains: text, mode: "insensitive" as const });

/** One account with the browsers that are signed in now and the link that waits for its owner. */
export async function findUser(id: string) {
  if (!UserId.safeParse(id).success) return null;
  const now = new Date();
  const found = await database().user.findUnique({
    where: { id },
    include: {
      sessions: {
        where: { endedAt: null, expiresAt: { gt: now } },
        orderBy: { lastSeenAt: "desc" },
        take: 50,
      },
      oneTimeLinks: { where: { usedAt: null, expiresAt: { gt: now } }, select: { expiresAt: true }, take: 1 },
    },
  });
  if (!found) return null;
  const { passwordHash, oneTimeLinks, ...user } = found;
  const state = stateOf({ disabledAt: user.disabledAt, hasPassword: passwordHash !== null });
  return { ...user, state, linkUntil: oneTimeLinks[0]?.expiresAt ?? null };
}

/** The account of that name, however it was typed. */
export async function findUserByName(username: string): Promise<{ id: string } | null> {
  return database().user.findUnique({ where: { username: normalUsername(username) }, select: { id: true } });
}
