import { z } from "zod";
import { command } from "#lib/command.ts";
import { acceptPassword } from "../accept-password.ts";
import { addAccount } from "../add-account.ts";
import { lockAdministrators } from "../administrators.ts";
import { Password, PersonName, Username, UserRole } from "../model.ts";

/** A new account with a password, told to its owner by whoever adds it. */
export const addUser = command(
  {
    action: "account.add",
    needs: "account.invite",
    input: z.object({ username: Username, name: PersonName, role: UserRole, password: Password }),
  },
  async ({ tx, input: { password, ...fields }, record }) => {
    await lockAdministrators(tx);
    const passwordHash = await acceptPassword(password, fields);
    const user = await addAccount(tx, { ...fields, passwordHash });
    record({
      subject: "account",
      subjectId: user.id,
      title: user.name,
      data: { username: user.username, role: user.role },
    });
    return { id: user.id };
  },
);
