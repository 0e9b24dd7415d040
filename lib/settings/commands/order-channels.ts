import { z } from "zod";
import { command } from "#lib/command.ts";
import { refuse } from "#lib/platform/errors.ts";
import { lockChannels } from "../channels.ts";

/** The order in which visitors see the channels; `ids` names every channel once. */
export const orderChannels = command(
  { action: "channel.order", needs: "channel.edit", input: z.object({ ids: z.array(z.uuid()).max(50) }) },
  async ({ tx, input: { ids }, record }) => {
    await lockChannels(tx);
    const channels = await tx.channel.findMany({ select: { id: true, name: true } });
    const names = new Map(channels.map(({ id, name }) => [id, name]));
    const isWhole =
      ids.length === names.size && new Set(ids).size === ids.length && ids.every((id) => names.has(id));
    if (!isWhole) refuse("channel.order");
    for (const [index, id] of ids.entries()) {
      await tx.channel.update({ where: { id }, data: { position: index + 1 } });
    }
    const order = ids.map((id) => names.get(id) ?? "");
    record({ subject: "channel", subjectId: "", title: "", data: { order } });
  },
);
