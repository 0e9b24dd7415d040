import { z } from "zod";
import { command } from "#lib/command.ts";

/** Signs this browser out. */
export const endOwnSession = command(
  { action: "account.sign-out-self", needs: "account.edit-self", input: z.object({}) },
  async ({ tx, actor, record }) => {
    await tx.session.updateMany({
      where: { id: actor.session ?? "", endedAt: null },
      data: { endedAt: new Date() },
    });
    record({ subject: "account", subjectId: actor.id ?? "", title: actor.name });
  },
);
