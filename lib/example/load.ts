import type { By, Outcome } from "#lib/command.ts";
import { keepOriginal } from "#lib/images/keep.ts";
import type { ImageFacts } from "#lib/images/model.ts";
import { database } from "#lib/platform/database.ts";
import type { Storage } from "#lib/platform/storage.ts";
import { loadExample } from "./commands/load-example.ts";
import { drawnIllustration } from "./illustrations/drawn.ts";
import { type IllustrationKey, scenes } from "./illustrations/scenes.ts";

/**
 * Nothing was ever written in this database: what is removed, the example included, leaves its rows. Accounts don't
 * count, for the first may have been added by the command line before the product was ever started.
 */
export async function isNewDatabase(): Promise<boolean> {
  const one = { select: { id: true } } as const;
  const { event, report, image, channel, setting } = database();
  const found = await Promise.all([
    event.findFirst(one),
    report.findFirst(one),
    image.findFirst(one),
    channel.findFirst(one),
    setting.findFirst({ select: { key: true } }),
  ]);
  return found.every((row) => row === null);
}

/** Stores the example's pictures, then loads the whole of it in one transaction. */
export async function loadExampleInto(storage: Storage, by: By): Promise<Outcome<void>> {
  const pictures: Record<string, ImageFacts> = {};
  for (const key of Object.keys(scenes) as IllustrationKey[]) {
    pictures[key] = await keepOriginal(storage, await drawnIllustration(key));
  }
  return loadExample(by, { pictures });
}
