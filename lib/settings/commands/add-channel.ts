import { z } from "zod";
import { command } from "#lib/command.ts";
import { proposeSlug } from "#lib/editions/slug.ts";
import { refuse } from "#lib/platform/errors.ts";
import { keepsChannelsUnique, lockChannels } from "../channels.ts";
import { ChannelName, ChannelSlug } from "../model.ts";

/** A channel at the end of the list. Without a slug it gets one from its name. */
export const addChannel = command(
  {
    action: "channel.add",
    needs: "channel.edit",
    input: z.object({ name: ChannelName, slug: z.literal("").or(ChannelSlug) }),
  },
  async ({ tx, input, record }) => {
    await lockChannels(tx);
    const slug = input.slug || proposeSlug(input.name);
    await keepsChannelsUnique(tx, { name: input.name, slug });
    const last = await tx.channel.aggregate({ _max: { position: true } });
    if ((await tx.channel.count()) >= 50) refuse("channel.too-many", { values: { maximum: 50 } });
    const channel = await tx.channel.create({
      data: { name: input.name, slug, position: (last._max.position ?? 0) + 1 },
    });
    record({ subject: "channel", subjectId: channel.id, title: channel.name, data: { slug } });
    return { id: channel.id };
  },
);
