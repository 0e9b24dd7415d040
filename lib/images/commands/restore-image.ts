import { z } from "zod";
import { command } from "#lib/command.ts";
import { refuse } from "#lib/platform/errors.ts";

export const restoreImage = command(
  { action: "image.restore", needs: "image.restore", input: z.object({ id: z.uuid() }) },
  async ({ tx, input: { id }, record }) => {
    const image = await tx.image.findFirst({
      where: { id, trashedAt: { not: null }, removedAt: null },
      select: { fileName: true },
    });
    if (!image) refuse("not-found");
    await tx.image.update({ where: { id }, data: { trashedAt: null } });
    record({ subject: "image", subjectId: id, title: image.fileName });
  },
);
