import { z } from "zod";
import { command } from "#lib/command.ts";
import { refuse } from "#lib/platform/errors.ts";
import { lockAdministrators } from "../administrators.ts";
import { UserId } from "../model.ts";

export const enableUser = command(
  { action: "account.enable", needs: "account.enable", input: z.object({ id: UserId }) },
  async ({ tx, input: { id }, record }) => {
    await lockAdministrators(tx);
    const user = await tx.user.findUnique({ where: { id }, select: { name: true } });
    if (!user) refuse("not-found");
    const { count } = await tx.user.updateMany({
      where: { id, disabledAt: { not: null } },
      data: { disabledAt: null, version: { increment: 1 } },
    });
    if (count === 0) refuse("account.enabled");
    record({ subject: "account", subjectId: id, title: user.name });
  },
);
