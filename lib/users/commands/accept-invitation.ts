import { z } from "zod";
import { command } from "#lib/command.ts";
import { refuse } from "#lib/platform/errors.ts";
import { acceptPassword } from "../accept-password.ts";
import { useLink } from "../links.ts";
import { Password, PersonName } from "../model.ts";

/** Who was invited sets the first password and puts the name right. */
export const acceptInvitation = command(
  {
    action: "account.accept-invitation",
    needs: "account.use-link",
    input: z.object({ token: z.string().max(100), name: PersonName, password: Password }),
  },
  async ({ tx, input: { token, name, password }, record }) => {
    const { user } = await useLink(tx, "invitation", token);
    if (!user) refuse("link.void");
    const passwordHash = await acceptPassword(password, { username: user.username, name });
    await tx.user.update({
      where: { id: user.id },
      data: { name, passwordHash, version: { increment: 1 } },
    });
    record({ subject: "account", subjectId: user.id, title: name, data: { username: user.username } });
    return { username: user.username };
  },
);
