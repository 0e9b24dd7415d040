import { z } from "zod";
import { command } from "#lib/command.ts";
import { refuse } from "#lib/platform/errors.ts";
import { isTakenAddress } from "#lib/platform/taken-address.ts";
import { lockEvent } from "../edit-document.ts";
import { EventSlug } from "../model.ts";

/** The last part of the event's public address. An address that was once another record's stays that record's. */
export const setSlug = command(
  {
    action: "event.set-slug",
    needs: "event.edit",
    input: z.object({ id: z.uuid(), slug: EventSlug }),
  },
  async ({ tx, input: { id, slug }, record }) => {
    const event = await lockEvent(tx, id);
    if (!event) refuse("not-found");
    if (event.trashed) refuse("event.trashed");
    try {
      const { title } = await tx.event.update({ where: { id }, data: { slug }, select: { title: true } });
      record({ subject: "event", subjectId: id, title, data: { slug } });
    } catch (error) {
      if (isTakenAddress(error)) refuse("slug-taken", { field: "slug" });
      throw error;
    }
  },
);
