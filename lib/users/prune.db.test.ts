import { beforeAll, expect, test } from "vitest";
import { database } from "#lib/platform/database.ts";
import { type TestDatabase, testDatabase } from "#lib/platform/test-database.ts";
import { prune } from "./prune.ts";

const day = 24 * 3600 * 1000;
const now = new Date("2026-03-01T00:00:00Z");
const at = (days: number) => new Date(now.getTime() + days * day);
let db: TestDatabase;
let userId: string;

beforeAll(async () => {
  db = await testDatabase();
  ({ userId } = await db.by("editor"));
});

test("sessions that ended or expired a month ago go; those in use, and those just ended, stay", async () => {
  await database().session.deleteMany();
  const sessions: [id: string, expiresAt: Date, endedAt: Date | null][] = [
    ["in use", at(7), null],
    ["just ended", at(7), at(-1)],
    ["just expired", at(-29), null],
    ["ended long ago", at(-20), at(-31)],
    ["expired long ago", at(-31), null],
  ];
  for (const [id, expiresAt, endedAt] of sessions)
    await database().session.create({ data: { id, userId, expiresAt, endedAt } });
  expect(await prune(now)).toMatchObject({ sessions: 2 });
  const left = await database().session.findMany({ select: { id: true }, orderBy: { id: "asc" } });
  expect(left.map(({ id }) => id)).toEqual(["in use", "just ended", "just expired"]);
});

test("links that were used or expired a month ago go; those that work stay", async () => {
  const links: [id: string, expiresAt: Date, usedAt: Date | null][] = [
    ["works", at(3), null],
    ["just used", at(3), at(-1)],
    ["used long ago", at(-25), at(-31)],
    ["expired long ago", at(-31), null],
  ];
  for (const [id, expiresAt, usedAt] of links)
    await database().oneTimeLink.create({ data: { id, purpose: "reset", userId, expiresAt, usedAt } });
  expect(await prune(now)).toMatchObject({ links: 2 });
  const left = await database().oneTimeLink.findMany({ select: { id: true }, orderBy: { id: "asc" } });
  expect(left.map(({ id }) => id)).toEqual(["just used", "works"]);
});

test("counters that have run out go; one that still slows somebody stays", async () => {
  const expiring = (key: string, expire: number | null) =>
    database().rateLimit.create({ data: { key, points: 9, expire } });
  await expiring("counting", now.getTime() + 1000);
  await expiring("for ever", null);
  await expiring("run out", now.getTime() - 1000);
  expect(await prune(now)).toMatchObject({ counters: 1 });
  const left = await database().rateLimit.findMany({ select: { key: true }, orderBy: { key: "asc" } });
  expect(left.map(({ key }) => key)).toEqual(["counting", "for ever"]);
});
