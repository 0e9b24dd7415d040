import { z } from "zod";
import { command } from "#lib/command.ts";
import { refuse } from "#lib/platform/errors.ts";
import { lockChannels } from "../channels.ts";

/** Only one that no event is in, so that nothing loses its place. */
export const removeChannel = command(
  { action: "channel.remove", needs: "channel.edit", input: z.object({ id: z.uuid() }) },
  async ({ tx, input: { id }, record }) => {
    await lockChannels(tx);
    const channel = await tx.channel.findUnique({ where: { id } });
    if (!channel) refuse("not-found");
    // Trashed events count: they come back as they were. One delete, so that no event slips in between.
    const { count } = await tx.channel.deleteMany({ where: { id, events: { none: {} } } });
    if (count === 0) refuse("channel.in-use");
    record({ subject: "channel", subjectId: id, title: channel.name, data: { slug: channel.slug } });
  },
);
