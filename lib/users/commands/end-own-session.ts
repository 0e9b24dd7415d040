import { z } from "zod";
import { command } from "#lib/command.ts";
import { endOneSession } from "../sessions.ts";

/** Signs this browser out. */
export const endOwnSession = command(
  { action: "account.sign-out-self", needs: "account.edit-self", input: z.object({}) },
  async ({ tx, actor, record }) => {
    await endOneSession(tx, actor.id ?? "", actor.session ?? "");
    record({ subject: "account", subjectId: actor.id ?? "", title: actor.name });
  },
);
