import { z } from "zod";
import { command } from "#lib/command.ts";
import type { Transaction } from "#lib/platform/database.ts";
import { refuse } from "#lib/platform/errors.ts";
import { readVersion } from "#lib/versions/read-version.ts";
import { setBody, setFields } from "../document.ts";
import { editDocument } from "../edit-document.ts";
import { keepVersion } from "../keep-version.ts";
import type { EventFields } from "../model.ts";

/**
 * Brings back what a version says, as an edit that everybody who has the event open sees at once. What was there
 * before is kept as a version of its own, so that this too can be taken back.
 */
export const restoreVersion = command(
  {
    action: "event.restore-version",
    needs: "event.edit",
    input: z.strictObject({ id: z.uuid(), version: z.uuid() }),
  },
  async ({ tx, actor, input: { id, version }, record }) => {
    const row = await tx.version.findUnique({ where: { id: version, eventId: id } });
    const content = row && readVersion(row.content);
    if (content?.kind !== "event") refuse("not-found");
    const kept = await keepVersion(tx, id, { occasion: "replaced", by: actor.id });
    if (kept === version) refuse("version.is-newest");
    const fields = await stillThere(tx, content.fields);
    const changed = await editDocument(tx, id, actor, (document) => {
      setFields(document, fields);
      setBody(document, content.body);
    });
    if (!changed) refuse("version.is-newest");
    await keepVersion(tx, id, { occasion: "restored", by: actor.id });
    record({
      subject: "event",
      subjectId: id,
      title: content.fields.title,
      data: { version: row?.number ?? 0 },
    });
  },
);

/** A channel or cover that is gone since is left out; the checks of the event say what it lacks. */
async function stillThere(tx: Transaction, fields: EventFields): Promise<EventFields> {
  const { channel, cover } = fields;
  return {
    ...fields,
    channel: channel && (await tx.channel.count({ where: { id: channel } })) > 0 ? channel : null,
    cover: cover && (await tx.image.count({ where: { id: cover } })) > 0 ? cover : null,
  };
}
