import { z } from "zod";
import { command } from "#lib/command.ts";
import { refuse } from "#lib/platform/errors.ts";
import { keepAnAdministrator, lockAdministrators } from "../administrators.ts";
import { PersonName, UserId, UserRole } from "../model.ts";
import { tellSessions } from "../sessions.ts";

/** Name and role. The new role counts from the account's next request. */
export const editUser = command(
  {
    action: "account.edit",
    needs: "account.edit",
    input: z.object({ id: UserId, version: z.coerce.number().int(), name: PersonName, role: UserRole }),
  },
  async ({ tx, input: { id, version, name, role }, record }) => {
    await lockAdministrators(tx);
    const user = await tx.user.findUnique({ where: { id } });
    if (!user) refuse("not-found");
    const { count } = await tx.user.updateMany({
      where: { id, version },
      data: { name, role, version: version + 1 },
    });
    if (count === 0) refuse("changed-meanwhile");
    if (user.role !== role) await tellSessions(tx);
    if (user.role === "administrator" && role !== "administrator") await keepAnAdministrator(tx, id);
    record({
      subject: "account",
      subjectId: id,
      title: name,
      data: { from: [user.name, user.role], to: [name, role] },
    });
    return { version: version + 1 };
  },
);
