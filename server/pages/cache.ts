import { setTimeout as wait } from "node:timers/promises";
import type { Logger } from "pino";
import { type Page, polish } from "./page.ts";
import type { Address } from "./routes.ts";
import { createShelf, type Kept } from "./shelf.ts";
import { createTurns } from "./turns.ts";

export interface CacheOptions {
  /** Renders an address anew; `former` is what stood there before, if that is still known. */
  render(target: string, former?: Page): Promise<Page>;
  /** What is withdrawn at this moment, as one hash; null when the database does not answer. */
  withdrawn(): Promise<string | null>;
  log: Pick<Logger, "warn">;
  maxBytes: number;
  /** How long a page must have stood before it is compressed at its best, in milliseconds. */
  polishAfter?: number;
}

export interface Served {
  page: Page;
  how: "hit" | "miss" | "stale";
  /** No earlier than every purge that the answer takes into account. */
  generation: number;
}

/**
 * Public pages in memory. A purge makes all of them stale: each is rendered again when it is next asked for,
 * once for all who ask meanwhile, and only served stale where that fails and nothing has been withdrawn since.
 * Nobody gets a render that began before a purge that came before the question.
 */
export function createCache({ render, withdrawn, log, maxBytes, polishAfter = 3000 }: CacheOptions) {
  const shelf = createShelf(maxBytes);
  const flights = new Map<string, Promise<Served>>();
  const known = createTurns(8, 1000);
  const unknown = createTurns(2, 200);
  let generation = 0;
  /** What was withdrawn before the first render of this generation. */
  let withdrawnBefore: Promise<string | null> | undefined;
  let polishing = Promise.resolve();

  /** What can be served without waiting. */
  function peek(address: Address): Served | undefined {
    const kept = shelf.get(address.target);
    return kept?.generation === generation ? { page: kept.page, how: "hit", generation } : undefined;
  }

  async function get(address: Address): Promise<Served> {
    const asked = generation;
    for (let attempt = 1; ; attempt += 1) {
      const kept = shelf.get(address.target);
      if (kept?.generation === generation) return { page: kept.page, how: "hit", generation };
      if (kept && isExcused(kept)) return { page: kept.page, how: "stale", generation };
      const served = await (flights.get(address.target) ?? takeOff(address, kept));
      // A render that a purge overtook is tried again, but a storm of purges must not keep anybody waiting.
      if (served.generation === generation) return served;
      if (attempt >= 3 && served.generation >= asked) return served;
    }
  }

  function takeOff(address: Address, kept: Kept | undefined): Promise<Served> {
    const flight = fly(address, kept).finally(() => flights.delete(address.target));
    flights.set(address.target, flight);
    return flight;
  }

  async function fly(address: Address, kept: Kept | undefined): Promise<Served> {
    const began = generation;
    withdrawnBefore ??= withdrawn();
    const before = await Promise.race([withdrawnBefore, wait(25, null, { ref: false })]);
    const isKnown = shelf.lasts(address.target) || !(address.named || address.asked);
    try {
      const page = await (isKnown ? known : unknown)(() => render(address.target, kept?.page));
      if (began === generation) {
        shelf.set(address, { page, generation: began, withdrawn: before });
        if (shelf.lasts(address.target) && !page.encoded.finished) polishLater(address);
      }
      return { page, how: "miss", generation: began };
    } catch (error) {
      if (!kept || !(await mayStay(kept))) throw error;
      log.warn(
        { err: error, target: address.target },
        "a page could not be rendered; its last good form is served",
      );
      kept.excused = { generation: began, until: Date.now() + 1000 };
      return { page: kept.page, how: "stale", generation: began };
    }
  }

  /** A stale page could show what was withdrawn after its render, unless nothing was or nobody can tell. */
  async function mayStay(kept: Kept): Promise<boolean> {
    const now = await withdrawn();
    return now === null || now === kept.withdrawn;
  }

  function isExcused({ excused }: Kept): boolean {
    return excused?.generation === generation && Date.now() < excused.until;
  }

  function polishLater(address: Address): void {
    const polishIfKept = async () => {
      const kept = shelf.get(address.target);
      if (!kept || kept.generation !== generation || kept.page.encoded.finished) return;
      const page = await polish(kept.page);
      if (shelf.get(address.target) === kept) shelf.set(address, { ...kept, page });
    };
    setTimeout(() => {
      polishing = polishing.then(polishIfKept).catch((err) => log.warn({ err }, "brotli failed"));
    }, polishAfter).unref();
  }

  function purge(): void {
    generation += 1;
    withdrawnBefore = undefined;
  }

  return { peek, get, purge, size: shelf.size };
}
