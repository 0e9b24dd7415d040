import { z } from "zod";
import { command } from "#lib/command.ts";
import { refuse } from "#lib/platform/errors.ts";
import { acceptPassword } from "../accept-password.ts";
import { addAccount } from "../add-account.ts";
import { countAdministrators, lockAdministrators } from "../administrators.ts";
import { useLink } from "../links.ts";
import { Password, PersonName, UserLocale, Username } from "../model.ts";

/** The first administrator makes an account with the link that the start printed. */
export const setUp = command(
  {
    action: "account.set-up",
    needs: "account.use-link",
    input: z.object({
      token: z.string().max(100),
      username: Username,
      name: PersonName,
      password: Password,
      locale: UserLocale,
    }),
  },
  async ({ tx, input: { token, password, ...fields }, record }) => {
    await lockAdministrators(tx);
    if ((await countAdministrators(tx)) > 0) refuse("setup.done");
    await useLink(tx, "setup", token);
    const passwordHash = await acceptPassword(password, fields);
    const user = await addAccount(tx, { ...fields, role: "administrator", passwordHash });
    record({ subject: "account", subjectId: user.id, title: user.name, data: { username: user.username } });
    return { username: user.username };
  },
);
