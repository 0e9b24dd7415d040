import { z } from "zod";
import { command } from "#lib/command.ts";
import { addAccount } from "../add-account.ts";
import { makeLink } from "../links.ts";
import { PersonName, Username, UserRole } from "../model.ts";

/** A new account without a password, and the path with which its owner sets one. */
export const inviteUser = command(
  {
    action: "account.invite",
    needs: "account.invite",
    input: z.object({ username: Username, name: PersonName, role: UserRole }),
  },
  async ({ tx, actor, input, record }) => {
    const user = await addAccount(tx, input);
    const link = await makeLink(tx, "invitation", { userId: user.id, createdBy: actor.id });
    record({
      subject: "account",
      subjectId: user.id,
      title: user.name,
      data: { username: user.username, role: user.role },
    });
    return { id: user.id, ...link };
  },
);
