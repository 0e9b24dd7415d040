import { z } from "zod";
import { command } from "#lib/command.ts";
import { refuse } from "#lib/platform/errors.ts";

/** Refused while a working copy uses the picture, or visitors see it or will, so that none loses it unseen. */
export const trashImage = command(
  { action: "image.trash", needs: "image.trash", input: z.object({ id: z.uuid() }) },
  async ({ tx, input: { id }, record }) => {
    const image = await tx.image.findFirst({
      where: { id, trashedAt: null },
      select: { fileName: true, _count: { select: { uses: true } } },
    });
    if (!image) refuse("not-found");
    if (image._count.uses > 0) refuse("image.in-use", { values: { count: image._count.uses } });
    // A schedule that was given up ends where it begins.
    const { liveFrom } = tx.publication.fields;
    const endsLater = { AND: [{ liveUntil: { gt: new Date() } }, { liveUntil: { gt: liveFrom } }] };
    const shown = await tx.edition.findFirst({
      where: {
        images: { some: { imageId: id } },
        publications: { some: { OR: [{ liveUntil: null }, endsLater] } },
      },
      select: { title: true },
    });
    if (shown) refuse("image.live", { values: { title: shown.title } });
    await tx.image.update({ where: { id }, data: { trashedAt: new Date() } });
    record({ subject: "image", subjectId: id, title: image.fileName });
  },
);
