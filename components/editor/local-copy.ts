import { IndexeddbPersistence } from "y-indexeddb";
import type * as Y from "yjs";

/** A browser that keeps nothing, as in private windows, must not keep the editor from opening. */
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

/** Loads into the document what this browser kept of it, and keeps what comes. */
export async function openLocalCopy(name: string, document: Y.Doc): Promise<LocalCopy> {
  const release = await holdShared(name);
  const persistence = new IndexeddbPersistence(name, document);
  await Promise.race([persistence.whenSynced, new Promise((done) => setTimeout(done, patience))]);
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
