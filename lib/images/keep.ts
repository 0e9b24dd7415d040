import type { Transaction } from "#lib/platform/database.ts";
import type { Storage } from "#lib/platform/storage.ts";
import { searchable } from "#lib/search/grams.ts";
import { inspectImage } from "./inspect.ts";
import { type ImageFacts, masterKey, originalKey } from "./model.ts";
import { takenAtOfName } from "./taken-at.ts";

/**
 * Inspects a picture and stores its original. Before the row exists nobody can see it, and the same bytes
 * have the same key, so a failure afterwards leaves nothing to clean up.
 * @throws Refusal as inspectImage
 */
export async function keepOriginal(storage: Storage, bytes: Uint8Array): Promise<ImageFacts> {
  const { facts, master } = await inspectImage(bytes);
  const { sha256 } = facts;
  if (master && !(await storage.has(masterKey(sha256)))) await storage.put(masterKey(sha256), master);
  if (!(await storage.has(originalKey(sha256)))) await storage.put(originalKey(sha256), bytes);
  return facts;
}

/** The Image of these bytes: the one that is there already, taken out of the trash if need be, else a new row. */
export async function findOrAddImage(
  tx: Transaction,
  facts: ImageFacts,
  rest: {
    fileName: string;
    uploadedBy: string | null;
    isExample?: boolean;
    caption?: string;
    alt?: string;
    credit?: string;
    takenAt?: Date | null;
  },
): Promise<{ id: string; known: boolean }> {
  // Waits for whoever is adding the same bytes, and then adds nothing.
  const { count } = await tx.image.createMany({
    data: {
      ...facts,
      ...rest,
      takenAt: facts.takenAt ?? takenAtOfName(rest.fileName)?.at ?? null,
      ...searchable(rest.caption ?? "", rest.alt ?? "", rest.credit ?? "", rest.fileName),
    },
    skipDuplicates: true,
  });
  const { id, trashedAt } = await tx.image.findUniqueOrThrow({
    where: { sha256: facts.sha256 },
    select: { id: true, trashedAt: true },
  });
  if (trashedAt) await tx.image.update({ where: { id }, data: { trashedAt: null, removedAt: null } });
  return { id, known: count === 0 };
}
