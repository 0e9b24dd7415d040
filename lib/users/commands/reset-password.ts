import { z } from "zod";
import { command } from "#lib/command.ts";
import { refuse } from "#lib/platform/errors.ts";
import { acceptPassword } from "../accept-password.ts";
import { useLink } from "../links.ts";
import { Password } from "../model.ts";
import { endSessions } from "../sessions.ts";

/** A new password with an administrator's link. Whoever was signed in with the old one is out. */
export const resetPassword = command(
  {
    action: "account.reset-password",
    needs: "account.use-link",
    input: z.object({ token: z.string().max(100), password: Password }),
  },
  async ({ tx, input: { token, password }, record }) => {
    const { user } = await useLink(tx, "reset", token);
    if (!user) refuse("link.void");
    const passwordHash = await acceptPassword(password, user);
    await tx.user.update({ where: { id: user.id }, data: { passwordHash, version: { increment: 1 } } });
    const ended = await endSessions(tx, user.id);
    record({ subject: "account", subjectId: user.id, title: user.name, data: { sessions: ended } });
    return { username: user.username };
  },
);
