import { z } from "zod";
import { command } from "#lib/command.ts";
import { refuse } from "#lib/platform/errors.ts";
import { searchable } from "#lib/search/grams.ts";
import { ImageFields } from "../model.ts";

export const editImage = command(
  {
    action: "image.edit",
    needs: "image.edit",
    input: ImageFields.extend({ id: z.uuid(), version: z.coerce.number().int() }),
  },
  async ({ tx, input: { id, version, ...fields }, record }) => {
    const image = await tx.image.findFirst({ where: { id, trashedAt: null }, select: { fileName: true } });
    if (!image) refuse("not-found");
    const { count } = await tx.image.updateMany({
      where: { id, version },
      data: {
        ...fields,
        ...searchable(fields.caption, fields.alt, fields.credit, image.fileName),
        version: version + 1,
        updatedAt: new Date(),
      },
    });
    if (count === 0) refuse("changed-meanwhile");
    record({ subject: "image", subjectId: id, title: image.fileName, data: fields });
    return { version: version + 1 };
  },
);
