import type { By } from "#lib/command.ts";
import { keepVersion } from "#lib/events/keep-version.ts";
import { database } from "#lib/platform/database.ts";
import { type Life, life, subjectIn } from "#lib/publications/test-subjects.ts";
import { nowhere, type Trials } from "#lib/test-access.ts";

const states: Life[] = ["draft", "live", "trashed", "removed", "none"];

/** A version of an event in that state of its life. */
async function versionIn(state: Life, by: By): Promise<string> {
  const id = await subjectIn(state === "removed" ? "draft" : state, "event", by);
  const version = await database().$transaction((tx) =>
    keepVersion(tx, id, { occasion: "session", by: null }),
  );
  if (state === "removed") await database().event.update({ where: { id }, data: { removedAt: new Date() } });
  return version ?? nowhere;
}

export const trials: Trials = {
  "version.rename": Object.fromEntries(
    states.map((state) => [
      life[state],
      async (by: By) => ({ id: await versionIn(state, by), name: "送审前" }),
    ]),
  ),
};
