import { z } from "zod";
import { command } from "#lib/command.ts";
import { refuse } from "#lib/platform/errors.ts";
import { keepsChannelsUnique, lockChannels } from "../channels.ts";
import { ChannelName, ChannelSlug } from "../model.ts";

/** Another name or address. What was published keeps the name that it had. */
export const editChannel = command(
  {
    action: "channel.edit",
    needs: "channel.edit",
    input: z.object({
      id: z.uuid(),
      version: z.coerce.number().int(),
      name: ChannelName,
      slug: ChannelSlug,
    }),
  },
  async ({ tx, input: { id, version, ...fields }, record }) => {
    await lockChannels(tx);
    const before = await tx.channel.findUnique({ where: { id } });
    if (!before) refuse("not-found");
    const { count } = await tx.channel.updateMany({
      where: { id, version },
      data: { version: version + 1 },
    });
    if (count === 0) refuse("changed-meanwhile");
    await keepsChannelsUnique(tx, { id, ...fields });
    await tx.channel.update({ where: { id }, data: fields });
    record({
      subject: "channel",
      subjectId: id,
      title: fields.name,
      data: { from: [before.name, before.slug], to: [fields.name, fields.slug] },
    });
    return { version: version + 1 };
  },
);
