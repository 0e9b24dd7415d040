import type pg from "pg";
import { may, type Party } from "#lib/access.ts";

const roles: Party[] = ["administrator", "editor", "reviewer", "auditor"];

/** Roles that may change an event's text. */
export const writers = roles.filter((role) => may(role, "event.edit"));

export interface Person {
  sessionId: string;
  userId: string;
  name: string;
  canRead: boolean;
  canWrite: boolean;
}

/** Whose these sessions are and what they may do now; one that has ended is not among the answer. */
export async function readSessions(pool: pg.Pool, sessionIds: string[]): Promise<Map<string, Person>> {
  const { rows } = await pool.query<{ id: string; user_id: string; name: string; role: Party }>(
    `SELECT s.id, s.user_id, a.name, a.role FROM session s JOIN account a ON a.id = s.user_id
      WHERE s.id = ANY ($1) AND s.ended_at IS NULL AND s.expires_at > now() AND a.disabled_at IS NULL`,
    [sessionIds],
  );
  return new Map(
    rows.map(({ id, user_id, name, role }) => [
      id,
      {
        sessionId: id,
        userId: user_id,
        name,
        canRead: may(role, "event.read"),
        canWrite: may(role, "event.edit"),
      },
    ]),
  );
}

/** Whether the event is there, and whether it is in the trash; one that was removed for good is there no more. */
export async function readEventState(
  pool: pg.Pool,
  eventId: string,
): Promise<"open" | "trashed" | "missing"> {
  const { rows } = await pool.query<{ trashed: boolean }>(
    "SELECT trashed_at IS NOT NULL AS trashed FROM event WHERE id = $1 AND removed_at IS NULL",
    [eventId],
  );
  if (!rows[0]) return "missing";
  return rows[0].trashed ? "trashed" : "open";
}
