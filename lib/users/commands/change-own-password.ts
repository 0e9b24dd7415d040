import { z } from "zod";
import { command } from "#lib/command.ts";
import { refuse } from "#lib/platform/errors.ts";
import { acceptPassword } from "../accept-password.ts";
import { Password } from "../model.ts";
import { checkPassword } from "../password.ts";
import { endSessions } from "../sessions.ts";
import { countAttempt, forgiveAttempt } from "../throttle.ts";

/** One's own password; every other browser of the account is signed out. */
export const changeOwnPassword = command(
  {
    action: "account.change-password",
    needs: "account.edit-self",
    input: z.object({ current: Password, password: Password }),
  },
  async ({ tx, actor, input: { current, password }, record }) => {
    const user = await tx.user.findUniqueOrThrow({ where: { id: actor.id ?? "" } });
    // A borrowed browser is no place to guess the password from either.
    const attempt = { username: user.username, address: "", device: actor.session };
    await countAttempt(attempt);
    const proof = await checkPassword(user, current);
    if (!proof) refuse("password.wrong", { field: "current" });
    await forgiveAttempt(attempt);
    const passwordHash = await acceptPassword(password, user);
    const { count } = await tx.user.updateMany({
      where: { id: user.id, passwordHash: proof.passwordHash },
      data: { passwordHash, version: { increment: 1 } },
    });
    if (count === 0) refuse("password.wrong", { field: "current" });
    const ended = await endSessions(tx, user.id, { except: actor.session ?? undefined });
    record({ subject: "account", subjectId: user.id, title: user.name, data: { sessions: ended } });
    return { ended };
  },
);
