import { IndexeddbPersistence } from "y-indexeddb";
import type * as Y from "yjs";

/** A browser that answers nothing must not keep the editor from opening. */
const patience = 1500;

export interface LocalCopy {
  /** Erases it when no other tab has it open. */
  discard(): Promise<void>;
  /** Leaves it for the next time. */
  keep(): void;
}

/** The name begins as signing out expects, which erases all of the account's. */
export function localName(userId: string, eventId: string): string {
  return `dashiji-${userId}-event-${eventId}`;
}

/**
 * Loads into the document what this browser kept of it, and keeps what comes.
 * @param tell Whether it is kept now: false in a private window, without room, or once the browser's data is erased.
 */
export async function openLocalCopy(
  name: string,
  document: Y.Doc,
  tell: (kept: boolean) => void,
): Promise<LocalCopy> {
  if (!(await canKeep())) {
    tell(false);
    return { keep: () => {}, discard: async () => {} };
  }
  const release = await holdShared(name);
  const persistence = new IndexeddbPersistence(name, document);
  const ready = persistence.whenSynced.then(() => {
    watch(persistence, tell);
    tell(true);
  });
  await Promise.race([ready, later(patience)]);
  const keep = () => {
    void persistence.destroy().catch(() => {});
    release();
  };
  return {
    keep,
    async discard() {
      await persistence.destroy().catch(() => {});
      release();
      // Only where tabs can tell each other that they have it open; elsewhere it stays until signing out.
      await navigator.locks?.request(name, { ifAvailable: true }, async (lock) => {
        if (lock) indexedDB.deleteDatabase(name);
      });
    },
  };
}

/** Some private windows have no database at all, or refuse to open one: found out on one that holds nothing. */
async function canKeep(): Promise<boolean> {
  try {
    const asked = indexedDB.open("dashiji-probe");
    const opened = new Promise<boolean>((resolve) => {
      asked.onsuccess = () => {
        asked.result.close();
        resolve(true);
      };
      asked.onerror = (event) => {
        event.preventDefault();
        resolve(false);
      };
    });
    return await Promise.race([opened, later(patience).then(() => false)]);
  } catch {
    return false;
  }
}

/** What could not be written down goes the way of the whole transaction, which the database tells. */
function watch(persistence: IndexeddbPersistence, tell: (kept: boolean) => void): void {
  const { db } = persistence;
  if (!db) return;
  db.addEventListener("abort", () => tell(false));
  db.addEventListener("close", () => {
    tell(false);
    // Each later change would fail inside the document, and take the editor along.
    persistence.db = null;
  });
}

function later(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}

/** Says to other tabs that this one has the copy open. Browsers have no locks on pages without https. */
function holdShared(name: string): Promise<() => void> {
  return new Promise((resolve) => {
    if (!navigator.locks) return resolve(() => {});
    void navigator.locks.request(
      name,
      { mode: "shared" },
      () => new Promise<void>((release) => resolve(release)),
    );
  });
}
