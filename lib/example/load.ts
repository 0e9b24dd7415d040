import type { By, Outcome } from "#lib/command.ts";
import { keepOriginal } from "#lib/images/keep.ts";
import type { ImageFacts } from "#lib/images/model.ts";
import { database } from "#lib/platform/database.ts";
import type { Storage } from "#lib/platform/storage.ts";
import { loadExample } from "./commands/load-example.ts";
import { drawnIllustration } from "./illustrations/drawn.ts";
import { type IllustrationKey, scenes } from "./illustrations/scenes.ts";

/** Nobody has written or signed anything yet: the database was just made. */
export async function isNewDatabase(): Promise<boolean> {
  return (await database().auditEntry.findFirst({ select: { id: true } })) === null;
}

/** Stores the example's pictures, then loads the whole of it in one transaction. */
export async function loadExampleInto(storage: Storage, by: By): Promise<Outcome<void>> {
  const pictures: Record<string, ImageFacts> = {};
  for (const key of Object.keys(scenes) as IllustrationKey[]) {
    pictures[key] = await keepOriginal(storage, await drawnIllustration(key));
  }
  return loadExample(by, { pictures });
}
