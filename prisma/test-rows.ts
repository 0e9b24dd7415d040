import { randomUUID } from "node:crypto";
import type pg from "pg";
import { beforeAll } from "vitest";
import { type TestDatabase, testDatabase } from "#lib/platform/test-database.ts";

/** The database of this test file. */
export let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});

/** SQLSTATE of the refusal, or "allowed". */
export async function outcome(client: pg.Client, sql: string, values: unknown[] = []): Promise<string> {
  await client.query("BEGIN");
  try {
    await client.query(sql, values);
    await client.query("SET CONSTRAINTS ALL IMMEDIATE");
    return "allowed";
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  } finally {
    await client.query("ROLLBACK");
  }
}

export const refused = {
  appendOnly: "23001",
  privilege: "42501",
  unique: "23505",
  check: "23514",
  overlap: "23P01",
};

export async function newEvent(slug: string | null = null): Promise<string> {
  const id = randomUUID();
  await db.owner.query("INSERT INTO event (id, slug, year) VALUES ($1, $2, 2025)", [id, slug]);
  return id;
}

export async function newEdition(eventId: string, number = 1): Promise<string> {
  const id = randomUUID();
  await db.owner.query(
    `INSERT INTO edition (id, kind, event_id, number, format, content, sha256, slug, title, year)
     VALUES ($1, 'event', $2, $3, 1, '{}', encode(sha256('{}'), 'hex'), $4, '标题', 2025)`,
    [id, eventId, number, `event-${eventId}`],
  );
  await db.owner.query(
    `INSERT INTO edition_entry (edition_id, event_id, title, summary, date_text, sort_date, year, tags, text, grams)
     VALUES ($1, $2, '标题', '', '', '2025-01-01', 2025, '{}', '正文', '{}')`,
    [id, eventId],
  );
  return id;
}

export async function newPublication(
  eventId: string,
  editionId: string,
  from: string,
  until: string | null,
): Promise<string> {
  const id = randomUUID();
  await db.owner.query(insertPublication, [id, eventId, editionId, from, until]);
  return id;
}

export const insertPublication = `INSERT INTO publication (id, kind, subject_id, edition_id, live_from, live_until)
  VALUES ($1, 'event', $2, $3, $4::timestamptz, $5::timestamptz)`;
