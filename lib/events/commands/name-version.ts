import { z } from "zod";
import { command } from "#lib/command.ts";
import { refuse } from "#lib/platform/errors.ts";
import { VersionName } from "#lib/versions/model.ts";
import { keepVersion } from "../keep-version.ts";

/** Gives what the event says now a name, under which it is found again. */
export const nameVersion = command(
  {
    action: "event.name-version",
    needs: "event.edit",
    input: z.strictObject({
      id: z.uuid(),
      name: VersionName.refine((name) => name !== "", "version.name-needed"),
    }),
  },
  async ({ tx, actor, input: { id, name }, record }) => {
    const version = await keepVersion(tx, id, { occasion: "named", by: actor.id });
    if (!version) refuse("not-found");
    const { number, event } = await tx.version.update({
      where: { id: version },
      data: { name, namedBy: actor.id },
      select: { number: true, event: { select: { title: true } } },
    });
    record({ subject: "event", subjectId: id, title: event?.title ?? "", data: { version: number, name } });
    return { number };
  },
);
