import { z } from "zod";
import { command } from "#lib/command.ts";
import { refuse } from "#lib/platform/errors.ts";
import { UserId } from "../model.ts";

/** Leaves an audit row for a wrong password. */
export const noteRefusedSignIn = command(
  { action: "account.sign-in-refused", needs: "account.sign-in", input: z.object({ id: UserId }) },
  async ({ tx, actor, input: { id }, record }) => {
    const user = await tx.user.findUnique({ where: { id }, select: { name: true, username: true } });
    if (!user) refuse("not-found");
    record({
      subject: "account",
      subjectId: id,
      title: user.name,
      data: { username: user.username, address: actor.name },
    });
  },
);
