import { z } from "zod";
import { command } from "#lib/command.ts";
import { PersonName, UserLocale } from "../model.ts";

/** One's own name and language. */
export const editSelf = command(
  {
    action: "account.edit-self",
    needs: "account.edit-self",
    input: z.object({ name: PersonName, locale: UserLocale }),
  },
  async ({ tx, actor, input, record }) => {
    const id = actor.id ?? "";
    await tx.user.update({ where: { id }, data: { ...input, version: { increment: 1 } } });
    record({ subject: "account", subjectId: id, title: input.name, data: { from: actor.name, ...input } });
  },
);
