import { randomUUID } from "node:crypto";
import type { By } from "#lib/command.ts";
import { database } from "#lib/platform/database.ts";
import { type Life, life, subjectIn } from "#lib/publications/test-subjects.ts";
import { done, nowhere, type Trials } from "#lib/test-access.ts";
import { addComment } from "./commands/add-comment.ts";
import { resolveComment } from "./commands/resolve-comment.ts";

const states: Life[] = ["draft", "live", "trashed", "removed", "none"];

const words = { start: "AA==", end: "AQ==", quote: "委员到会", text: "请核对名单" };

/** An event in that state of its life, with a thread that was begun before. */
async function threadIn(state: Life, by: By, resolved = false): Promise<{ event: string; thread: string }> {
  if (state === "none") return { event: nowhere, thread: nowhere };
  const event = await subjectIn(state === "live" ? "live" : "draft", "event", by);
  const thread = randomUUID();
  await done(addComment(by, { id: thread, event, ...words }));
  if (resolved) await done(resolveComment(by, { thread }));
  const now = new Date();
  const change = state === "trashed" ? { trashedAt: now } : state === "removed" ? { removedAt: now } : null;
  if (change) await database().event.update({ where: { id: event }, data: change });
  return { event, thread };
}

const throughStates = (input: (made: { event: string; thread: string }) => object, resolved = false) =>
  Object.fromEntries(
    states.map((state) => [life[state], async (by: By) => input(await threadIn(state, by, resolved))]),
  );

export const trials: Trials = {
  "comment.add": throughStates(({ event }) => ({ id: randomUUID(), event, ...words })),
  "comment.answer": throughStates(({ thread }) => ({ id: randomUUID(), thread, text: "已改" })),
  "comment.resolve": {
    ...throughStates(({ thread }) => ({ thread })),
    "已解决 resolved": async (by) => ({ thread: (await threadIn("draft", by, true)).thread }),
  },
  "comment.reopen": {
    ...throughStates(({ thread }) => ({ thread }), true),
    "未解决 open": async (by) => ({ thread: (await threadIn("draft", by)).thread }),
  },
};
