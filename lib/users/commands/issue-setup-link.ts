import { z } from "zod";
import { command } from "#lib/command.ts";
import { refuse } from "#lib/platform/errors.ts";
import { countAdministrators, lockAdministrators } from "../administrators.ts";
import { makeLink } from "../links.ts";

/**
 * The path with which the first administrator makes an account; an older one stops working.
 * Refused with `setup.done` once an administrator exists.
 */
export const issueSetupLink = command(
  { action: "account.issue-setup", needs: "account.issue-setup", input: z.object({}) },
  async ({ tx, record }) => {
    await lockAdministrators(tx);
    if ((await countAdministrators(tx)) > 0) refuse("setup.done");
    const link = await makeLink(tx, "setup", {});
    record({ subject: "account", subjectId: "", title: "" });
    return link;
  },
);
