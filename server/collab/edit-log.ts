import type pg from "pg";
import { writers } from "./rights.ts";

export interface WaitingUpdate {
  eventId: string;
  sessionId: string;
  update: Uint8Array;
}

/** What became of an update: `trashed` and `refused` were not stored, nor will they be when they are tried again. */
export type Fate = "stored" | "trashed" | "refused";

interface Waiting extends WaitingUpdate {
  resolve(fate: Fate): void;
  reject(error: unknown): void;
}

const mostAtOnce = 500;

// The right is judged where the row is written, so an account that was disabled a moment ago writes nothing more.
const append = `
  WITH waiting AS (
    SELECT * FROM unnest($1::uuid[], $2::bytea[], $3::text[]) WITH ORDINALITY AS w (event_id, bytes, session_id, n)
  ), judged AS (
    SELECT w.n, w.event_id, w.bytes, w.session_id, s.user_id,
           e.id IS NOT NULL AND e.trashed_at IS NULL AS open,
           coalesce(s.ended_at IS NULL AND s.expires_at > now() AND a.disabled_at IS NULL
                    AND a.role::text = ANY ($4), false) AS allowed
      FROM waiting w
      LEFT JOIN event e ON e.id = w.event_id
      LEFT JOIN session s ON s.id = w.session_id
      LEFT JOIN account a ON a.id = s.user_id
  ), stored AS (
    INSERT INTO event_update (event_id, "update", author_id, session_id)
    SELECT event_id, bytes, user_id, session_id FROM judged WHERE open AND allowed ORDER BY n
  )
  SELECT CASE WHEN NOT allowed THEN 'refused' WHEN NOT open THEN 'trashed' ELSE 'stored' END AS fate
    FROM judged ORDER BY n`;

/**
 * Appends updates to the edit log. Those that come while a commit is under way share the next one, so the number of
 * commits stays the same however many people type.
 */
export function createEditLog(pool: pg.Pool) {
  const waiting: Waiting[] = [];
  let running: Promise<void> | null = null;

  async function run(): Promise<void> {
    while (waiting.length > 0) {
      const batch = waiting.splice(0, mostAtOnce);
      try {
        const { rows } = await pool.query<{ fate: Fate }>(append, [
          batch.map((item) => item.eventId),
          batch.map((item) => Buffer.from(item.update)),
          batch.map((item) => item.sessionId),
          writers,
        ]);
        for (const [index, item] of batch.entries()) item.resolve(rows[index]?.fate ?? "refused");
      } catch (error) {
        for (const item of batch) item.reject(error);
      }
    }
    running = null;
  }

  return {
    /** Resolves once the row is committed. @throws when it is not known to be. */
    append(update: WaitingUpdate): Promise<Fate> {
      return new Promise((resolve, reject) => {
        waiting.push({ ...update, resolve, reject });
        running ??= run();
      });
    },
    /** Resolves when nothing waits. */
    async drained(): Promise<void> {
      while (running) await running;
    },
  };
}

export type EditLog = ReturnType<typeof createEditLog>;
