import { command } from "#lib/command.ts";
import { WithdrawInput } from "../model.ts";
import { withdrawSubject } from "../withdraw-subject.ts";

/** Takes a subject off the public pages at once; its address then answers 410 with a sentence. */
export const withdrawPublication = command(
  { action: "publication.withdraw", needs: "publication.withdraw", input: WithdrawInput },
  async ({ tx, actor, input: { kind, id, ...rest }, record }) => {
    const { title, publication, cancelled } = await withdrawSubject(
      tx,
      { kind, id },
      { ...rest, by: actor.id },
    );
    record({
      subject: kind,
      subjectId: id,
      title,
      data: { publication, cancelled, reason: rest.reason, sentence: rest.sentence },
    });
  },
);
