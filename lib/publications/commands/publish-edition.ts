import { command } from "#lib/command.ts";
import { freeze } from "#lib/editions/freeze.ts";
import { PublishInput } from "../model.ts";
import { publish } from "../publish.ts";

/** Freezes what the working copy says and makes it public, now or at a time; for the first time or as a correction. */
export const publishEdition = command(
  { action: "publication.publish", needs: "publication.publish", input: PublishInput },
  async ({ tx, actor, input: { kind, id, seen, live, at, note, cancel }, record }) => {
    const edition = await freeze(tx, { kind, id }, { by: actor.id, seen });
    const publication = await publish(tx, { kind, id }, edition, { at, note, live, cancel, by: actor.id });
    const { number, sha256, slug, title } = edition;
    record({
      subject: kind,
      subjectId: id,
      title,
      data: {
        publication: publication.id,
        edition: number,
        sha256,
        slug,
        from: publication.from.toISOString(),
        scheduled: at !== null,
        note,
        cancelled: publication.cancelled,
      },
    });
    return { id: publication.id, edition: number, slug, from: publication.from };
  },
);
