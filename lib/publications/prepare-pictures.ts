import type { SubjectKind } from "#generated/prisma/enums.ts";
import { workingCopy } from "#lib/editions/queries.ts";
import { arePrepared, prepareRenditions } from "#lib/images/renditions.ts";
import { log } from "#lib/platform/log.ts";
import { storage } from "#lib/platform/storage.ts";

export interface Preparation {
  ready: number;
  total: number;
}

/**
 * Makes what is still missing of the renditions that a subject's page will ask for, so that no visitor waits for
 * them: most were made after the upload. Begins no further picture after `patience` milliseconds.
 */
export async function preparePictures(
  kind: SubjectKind,
  id: string,
  patience = Number.POSITIVE_INFINITY,
): Promise<Preparation> {
  const pictures = (await workingCopy(kind, id))?.content.images ?? [];
  const until = performance.now() + patience;
  let ready = 0;
  for (const picture of pictures) {
    const prepared = await arePrepared(storage(), picture);
    if (!prepared && performance.now() > until) continue;
    // One that cannot be made is no reason to hold up all others; whoever asks for it is told.
    if (!prepared)
      await prepareRenditions(storage(), picture).catch((err) =>
        log.error({ err, sha256: picture.sha256 }, "the renditions of a picture were not made"),
      );
    ready++;
  }
  return { ready, total: pictures.length };
}
