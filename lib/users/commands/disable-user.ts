import { z } from "zod";
import { command } from "#lib/command.ts";
import { refuse } from "#lib/platform/errors.ts";
import { keepAnAdministrator, lockAdministrators } from "../administrators.ts";
import { UserId } from "../model.ts";
import { endSessions } from "../sessions.ts";

/** The account is out at its next request, and its links stop working. Its work and its name stay. */
export const disableUser = command(
  {
    action: "account.disable",
    needs: "account.disable",
    input: z.object({ id: UserId, reason: z.string().trim().max(200) }),
  },
  async ({ tx, input: { id, reason }, record }) => {
    await lockAdministrators(tx);
    const user = await tx.user.findUnique({ where: { id } });
    if (!user) refuse("not-found");
    const { count } = await tx.user.updateMany({
      where: { id, disabledAt: null },
      data: { disabledAt: new Date(), version: { increment: 1 } },
    });
    if (count === 0) refuse("account.disabled");
    if (user.role === "administrator") await keepAnAdministrator(tx, id);
    await tx.oneTimeLink.deleteMany({ where: { userId: id, usedAt: null } });
    const ended = await endSessions(tx, id);
    record({ subject: "account", subjectId: id, title: user.name, data: { reason, sessions: ended } });
  },
);
