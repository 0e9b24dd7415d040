import { z } from "zod";
import { command } from "#lib/command.ts";
import { refuse } from "#lib/platform/errors.ts";
import { UserId } from "../model.ts";
import { endOneSession, endSessions } from "../sessions.ts";

/** Signs somebody out: of one browser, or everywhere. */
export const endSession = command(
  {
    action: "account.sign-out",
    needs: "account.sign-out",
    input: z.object({ id: UserId, session: z.string().length(64).optional() }),
  },
  async ({ tx, input: { id, session }, record }) => {
    const user = await tx.user.findUnique({ where: { id }, select: { name: true } });
    if (!user) refuse("not-found");
    const ended = session ? await endOneSession(tx, id, session) : await endSessions(tx, id);
    if (ended === 0) refuse("session.ended");
    record({ subject: "account", subjectId: id, title: user.name, data: { sessions: ended } });
  },
);
