import { z } from "zod";
import { command } from "#lib/command.ts";
import { refuse } from "#lib/platform/errors.ts";
import { VersionName } from "../model.ts";

/** Gives a version that is kept already a name, or takes it away: the only thing about it that changes. */
export const renameVersion = command(
  {
    action: "version.rename",
    needs: "version.rename",
    input: z.strictObject({ id: z.uuid(), name: VersionName }),
  },
  async ({ tx, actor, input: { id, name }, record }) => {
    const version = await tx.version.findUnique({
      where: { id },
      select: {
        kind: true,
        number: true,
        event: { select: { id: true, title: true, removedAt: true } },
        report: { select: { id: true, title: true, removedAt: true } },
      },
    });
    const subject = version?.event ?? version?.report;
    if (!version || !subject || subject.removedAt) refuse("not-found");
    await tx.version.update({ where: { id }, data: { name, namedBy: name ? actor.id : null } });
    record({
      subject: version.kind,
      subjectId: subject.id,
      title: subject.title,
      data: { version: version.number, name },
    });
  },
);
