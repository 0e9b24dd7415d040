import { z } from "zod";
import { command } from "#lib/command.ts";
import { refuse } from "#lib/platform/errors.ts";
import { makeLink } from "../links.ts";
import { UserId } from "../model.ts";

/** A link to set a new password, or the first one again; the password of now works until the link is used. */
export const issueLink = command(
  { action: "account.issue-link", needs: "account.reset-password", input: z.object({ id: UserId }) },
  async ({ tx, actor, input: { id }, record }) => {
    const user = await tx.user.findUnique({ where: { id } });
    if (!user) refuse("not-found");
    if (user.disabledAt) refuse("account.disabled");
    const purpose = user.passwordHash ? "reset" : "invitation";
    const link = await makeLink(tx, purpose, { userId: id, createdBy: actor.id });
    record({ subject: "account", subjectId: id, title: user.name, data: { purpose } });
    return link;
  },
);
