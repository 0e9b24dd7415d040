import { z } from "zod";
import { command } from "#lib/command.ts";
import { refuse } from "#lib/platform/errors.ts";
import { Browser } from "../model.ts";
import { VerifiedPassword } from "../password.ts";
import { endFormerSession, sessionEnd } from "../sessions.ts";
import { newToken } from "../token.ts";

/** A session for whoever has just shown the password. Answers the random id that goes into the cookie. */
export const beginSession = command(
  {
    action: "account.sign-in",
    needs: "account.sign-in",
    input: z.object({
      proof: z.instanceof(VerifiedPassword),
      browser: Browser,
      /** Id of the session that this browser held so far; it ends, whoever's it was. */
      former: z.string().nullable().default(null),
    }),
  },
  async ({ tx, input: { proof, browser, former }, record }) => {
    const user = await tx.user.findFirst({ where: { id: proof.userId, passwordHash: proof.passwordHash } });
    if (!user) refuse("sign-in.wrong");
    if (user.disabledAt) refuse("sign-in.disabled");
    if (former) await endFormerSession(tx, former);
    const { token, hash } = newToken();
    const createdAt = new Date();
    const expiresAt = sessionEnd(createdAt, createdAt);
    await tx.session.create({ data: { id: hash, userId: user.id, createdAt, expiresAt, ...browser } });
    record({
      subject: "account",
      subjectId: user.id,
      title: user.name,
      data: { username: user.username, address: browser.address },
    });
    return { sid: token };
  },
);
