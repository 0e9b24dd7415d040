import { log } from "#lib/platform/log.ts";
import {
  eventsDue,
  keepFirstVersion,
  keepSession,
  type Patience,
  reportsWithoutVersion,
} from "#lib/versions/due.ts";

export interface KeeperOptions extends Patience {
  /** Milliseconds between two looks for sessions that have ended. */
  lookEvery: number;
  /** Milliseconds after the last person left until the session is over: a page that is reloaded is back sooner. */
  grace: number;
}

const defaults: KeeperOptions = {
  quiet: 5 * 60_000,
  longest: 30 * 60_000,
  lookEvery: 60_000,
  grace: 10_000,
};

/**
 * Keeps a version at the end of each editing session. Sessions are found in the database, so one whose process was
 * killed is ended by the next process, and several pairs make no second version.
 */
export function createVersionKeeper(
  isOpen: (eventId: string) => boolean,
  options: Partial<KeeperOptions> = {},
) {
  const { lookEvery, grace, ...patience } = { ...defaults, ...options };
  const leaving = new Map<string, NodeJS.Timeout>();
  let timer: NodeJS.Timeout | undefined;
  const running = new Set<Promise<void>>();
  let closed = false;

  async function look(): Promise<void> {
    await keepEach(reportsWithoutVersion, keepFirstVersion);
    await keepEach(() => eventsDue(patience), keepSession);
    if (!closed) timer = setTimeout(begin, lookEvery).unref();
  }

  async function keepEach(find: () => Promise<string[]>, keep: (id: string) => Promise<void>): Promise<void> {
    for (const id of await idsOf(find)) {
      if (closed) return;
      await attempt(id, keep);
    }
  }

  function run(work: Promise<void>): void {
    running.add(work);
    void work.finally(() => running.delete(work));
  }

  function begin(): void {
    clearTimeout(timer);
    run(look());
  }

  return {
    begin,
    /** Nobody has the event open any more. */
    left(eventId: string): void {
      clearTimeout(leaving.get(eventId));
      if (closed) return;
      const wait = setTimeout(() => {
        leaving.delete(eventId);
        if (!isOpen(eventId)) run(attempt(eventId, keepSession));
      }, grace);
      leaving.set(eventId, wait.unref());
    },
    async close(): Promise<void> {
      closed = true;
      clearTimeout(timer);
      for (const wait of leaving.values()) clearTimeout(wait);
      await Promise.all(running);
    },
  };
}

export type VersionKeeper = ReturnType<typeof createVersionKeeper>;

/** The database may be away; the next look asks again. */
async function idsOf(find: () => Promise<string[]>): Promise<string[]> {
  try {
    return await find();
  } catch (error) {
    log.debug({ err: error }, "what lacks a version could not be asked");
    return [];
  }
}

/** The next look tries again; one that fails every time holds up no other, and is heard of. */
async function attempt(id: string, keep: (id: string) => Promise<void>): Promise<void> {
  try {
    await keep(id);
  } catch (error) {
    log.warn({ err: error, id }, "a version could not be kept yet");
  }
}
