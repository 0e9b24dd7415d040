import { LRUCache } from "lru-cache";
import type { Page } from "./page.ts";
import type { Address } from "./routes.ts";

/** A page as it was rendered last, with what decides whether it may still be served. */
export interface Kept {
  page: Page;
  /** The generation in which its render began; a page of an earlier one is stale. */
  generation: number;
  /** What was withdrawn before its render began, as one hash; null where that is not known. */
  withdrawn: string | null;
  /** A failed render is not tried again before this moment (ms since 1970) within this generation. */
  excused?: { generation: number; until: number };
}

/** Counted for each entry beside its bytes: the key, its headers and the bookkeeping. */
const overhead = 4096;

/**
 * Pages in memory, bounded in bytes. Pages of records that exist stand in the larger part; whatever a stranger
 * can make up (searches, pages of lists, addresses that nothing answers to) shares a smaller one.
 */
export function createShelf(maxBytes: number) {
  const share = (bytes: number) =>
    new LRUCache<string, Kept>({ maxSize: bytes, sizeCalculation: ({ page }) => page.size + overhead });
  const lasting = share(Math.ceil(maxBytes * 0.9));
  const passing = share(Math.ceil(maxBytes * 0.1));

  return {
    get: (target: string) => lasting.get(target) ?? passing.get(target),

    set(address: Address, kept: Kept): void {
      const [home, other] = isLasting(address, kept.page) ? [lasting, passing] : [passing, lasting];
      other.delete(address.target);
      home.set(address.target, kept);
    },

    lasts: (target: string) => lasting.has(target),

    size: () => ({
      bytes: lasting.calculatedSize + passing.calculatedSize,
      pages: lasting.size + passing.size,
    }),
  };
}

function isLasting({ named, asked }: Address, { status }: Page): boolean {
  return !asked && !(named && status === 404);
}
