import { setTimeout as sleep } from "node:timers/promises";
import { log } from "#lib/platform/log.ts";
import { readPublic } from "#lib/platform/public-database.ts";
import { listenToDatabase } from "./notifications.ts";

export interface LiveChangesOptions {
  /** Of the public role. */
  connectionString: string;
  /** What visitors see may be another from now on. */
  onChange(): void;
  /** The longest time without a look at the schedule, in milliseconds. */
  lookEvery?: number;
}

/**
 * Says when what is live changes: on NOTIFY, at each scheduled moment, and whenever listening begins again, since
 * nobody knows what was missed. While the database is away nothing is said.
 */
export function watchLiveChanges({ connectionString, onChange, lookEvery = 600_000 }: LiveChangesOptions) {
  let timer: NodeJS.Timeout | undefined;
  let closed = false;
  /** The next scheduled moment as the database wrote it. */
  let planned: string | null = null;
  /** When the newest change was heard that no look has followed yet. */
  let heard: number | null = null;
  let wanted = false;
  let looking = false;

  const listener = listenToDatabase({
    connectionString,
    channels: ["dashiji_public"],
    onNotify() {
      heard = performance.now();
      onChange();
      void lookAhead();
    },
    onListening: () => void lookAhead().finally(onChange),
  });

  /** One look at a time; what is heard during it is looked for once more. */
  async function lookAhead(): Promise<void> {
    wanted = true;
    if (looking) return;
    looking = true;
    try {
      while (wanted && !closed) await lookOnce();
    } catch (err) {
      log.warn({ err }, "the schedule of live pages cannot be read; trying again");
      lookAgainIn(1000);
    } finally {
      looking = false;
    }
  }

  async function lookOnce(): Promise<void> {
    const [from, before] = [heard, planned];
    wanted = false;
    heard = null;
    const found = await readSchedule();
    planned = found.planned;
    // A little late rather than early: at the planned moment the database must already say that it has come.
    lookAgainIn(Math.min(found.wait === null ? lookEvery : found.wait + 2, lookEvery));
    const hasCome = before !== null && before !== planned;
    // Scheduled for this very moment, it began after the pages were dropped and before this look.
    const slippedThrough =
      from !== null && found.sinceLastStart !== null && found.sinceLastStart < performance.now() - from;
    if (hasCome || slippedThrough) onChange();
  }

  function lookAgainIn(milliseconds: number): void {
    clearTimeout(timer);
    if (closed) return;
    timer = setTimeout(() => void lookAhead(), milliseconds);
    timer.unref();
  }

  return {
    async close(): Promise<void> {
      closed = true;
      clearTimeout(timer);
      await listener.close();
    },
  };
}

interface Schedule {
  planned: string | null;
  /** Milliseconds until then. */
  wait: number | null;
  /** Milliseconds since the newest live publication began. */
  sinceLastStart: number | null;
}

async function readSchedule(): Promise<Schedule> {
  const rows = await withinSeconds(
    5,
    readPublic<Schedule>(`
      SELECT next.at::text AS planned,
             (extract(epoch FROM next.at - now()) * 1000)::float8 AS wait,
             (SELECT (extract(epoch FROM now() - max(live_from)) * 1000)::float8 FROM live_publication) AS "sinceLastStart"
        FROM next_change next`),
  );
  return rows[0] ?? { planned: null, wait: null, sinceLastStart: null };
}

/**
 * One hash of all that was public and is not any more; another hash means that something was withdrawn or came
 * back. Null when the database does not answer within a second.
 */
export async function hashOfWithdrawn(): Promise<string | null> {
  const rows = readPublic<{ hash: string }>("SELECT hash_of_withdrawn() AS hash");
  return withinSeconds(1, rows).then(
    ([row]) => row?.hash ?? null,
    () => null,
  );
}

async function withinSeconds<Value>(seconds: number, asked: Promise<Value>): Promise<Value> {
  const timeout = new AbortController();
  const late = sleep(seconds * 1000, undefined, { ref: false, signal: timeout.signal }).then(() => {
    throw new Error(`the database did not answer within ${seconds} s`);
  });
  try {
    return await Promise.race([asked, late]);
  } finally {
    timeout.abort();
  }
}
