import { z } from "zod";
import { command } from "#lib/command.ts";
import { setBody, setFields } from "../document.ts";
import { editDocument } from "../edit-document.ts";
import { EventFields, EventText } from "../model.ts";

/** Sets some fields, or the body, at once; who types in the same document meanwhile loses nothing. */
export const editEvent = command(
  {
    action: "event.edit",
    needs: "event.edit",
    input: z.strictObject({
      id: z.uuid(),
      fields: EventFields.partial().optional(),
      body: EventText.shape.body.optional(),
    }),
  },
  async ({ tx, actor, input: { id, fields, body }, record }) => {
    await editDocument(tx, id, actor, (document) => {
      if (fields) setFields(document, fields);
      if (body) setBody(document, body);
    });
    const { title } = await tx.event.findUniqueOrThrow({ where: { id }, select: { title: true } });
    const changed = [...Object.keys(fields ?? {}), ...(body ? ["body"] : [])];
    record({ subject: "event", subjectId: id, title, data: { changed } });
  },
);
