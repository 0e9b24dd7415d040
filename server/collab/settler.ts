import { settleEvent, staleEvents } from "#lib/events/settle.ts";
import { log } from "#lib/platform/log.ts";

/** Milliseconds from a change to its row: after the last one, but at most `longest` while somebody goes on typing. */
const pause = 1000;
const longest = 8000;
const afterFailure = 5000;

/** A log of this many rows is compacted: while a document is open, and when it is closed. */
const compactFrom = { open: 200, closed: 20 };

/**
 * Keeps the rows of events up to their logs, one event at a time. What a process that was killed left behind is found
 * by `settleStale`.
 */
export function createSettler() {
  const due = new Map<string, { at: number; latest: number; compactFrom: number }>();
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | null = null;

  function plan(eventId: string, wait: number, from: number): void {
    const now = Date.now();
    const latest = due.get(eventId)?.latest ?? now + longest;
    due.set(eventId, { at: Math.min(now + wait, latest), latest, compactFrom: from });
    wake();
  }

  function wake(): void {
    if (running) return;
    clearTimeout(timer);
    const next = Math.min(...[...due.values()].map(({ at }) => at));
    if (Number.isFinite(next)) timer = setTimeout(() => void run(), Math.max(0, next - Date.now()));
  }

  async function run(all = false): Promise<void> {
    running = settleDue(all);
    await running;
    running = null;
    wake();
  }

  async function settleDue(all: boolean): Promise<void> {
    const now = Date.now();
    for (const [eventId, { at, compactFrom }] of [...due]) {
      if (at > now && !all) continue;
      due.delete(eventId);
      try {
        await settleEvent(eventId, compactFrom);
      } catch (error) {
        log.warn({ err: error, eventId }, "an event's row could not be brought up to its log yet");
        if (!all && !due.has(eventId)) {
          due.set(eventId, { at: Date.now() + afterFailure, latest: Number.POSITIVE_INFINITY, compactFrom });
        }
      }
    }
  }

  return {
    changed: (eventId: string) => plan(eventId, pause, compactFrom.open),
    closed: (eventId: string) => plan(eventId, 0, compactFrom.closed),
    async settleStale(): Promise<void> {
      for (const eventId of await staleEvents()) if (!due.has(eventId)) plan(eventId, 0, compactFrom.closed);
    },
    /** Settles what is still due, once. */
    async close(): Promise<void> {
      clearTimeout(timer);
      if (running) await running;
      running = settleDue(true);
      await running;
      clearTimeout(timer);
    },
  };
}

export type Settler = ReturnType<typeof createSettler>;
