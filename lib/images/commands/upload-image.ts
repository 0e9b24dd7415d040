import { z } from "zod";
import { command } from "#lib/command.ts";
import { findOrAddImage } from "../keep.ts";

/** The row of a picture whose original `keepOriginal` has just inspected and stored: facts, not claims. */
const input = z.object({
  facts: z.object({
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    mime: z.string(),
    bytes: z.number().int().positive(),
    width: z.number().int().positive(),
    height: z.number().int().positive(),
    colour: z.string(),
    takenAt: z.date().nullish(),
  }),
  fileName: z.string().trim().min(1).max(255),
});

export const uploadImage = command(
  { action: "image.upload", needs: "image.upload", input },
  async ({ tx, actor, input: { facts, fileName }, record }) => {
    const image = await findOrAddImage(tx, facts, { fileName, uploadedBy: actor.id });
    record({
      subject: "image",
      subjectId: image.id,
      title: fileName,
      data: { sha256: facts.sha256, known: image.known },
    });
    return image;
  },
);
