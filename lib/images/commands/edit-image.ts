import { z } from "zod";
import { command } from "#lib/command.ts";
import { refuse } from "#lib/platform/errors.ts";
import { searchable } from "#lib/search/grams.ts";
import { ImageFields } from "../model.ts";

/** The original stays as it is: a crop is four numbers beside it. */
export const editImage = command(
  {
    action: "image.edit",
    needs: "image.edit",
    input: ImageFields.extend({ id: z.uuid(), version: z.coerce.number().int() }),
  },
  async ({ tx, input: { id, version, crop, rightsUntil, ...fields }, record }) => {
    const image = await tx.image.findFirst({
      where: { id, trashedAt: null },
      select: { fileName: true, sha256: true, width: true, height: true },
    });
    if (!image) refuse("not-found");
    const { count } = await tx.image.updateMany({
      where: { id, version },
      data: {
        ...fields,
        crop: crop ?? [],
        rightsUntil: rightsUntil ? new Date(rightsUntil) : null,
        ...searchable(fields.caption, fields.alt, fields.credit, fields.owner, image.fileName),
        version: version + 1,
        updatedAt: new Date(),
      },
    });
    if (count === 0) refuse("changed-meanwhile");
    const data = { ...fields, rightsUntil, crop: crop?.join(",") ?? "" };
    record({ subject: "image", subjectId: id, title: image.fileName, data });
    const { sha256, width, height } = image;
    return { version: version + 1, shown: { sha256, width, height, crop } };
  },
);
