import type { By } from "#lib/command.ts";
import { database } from "#lib/platform/database.ts";
import { newEvent, newReport, throughLife } from "#lib/publications/test-subjects.ts";
import { done, nowhere, type Trials } from "#lib/test-access.ts";
import { editEvent } from "./commands/edit-event.ts";
import { nameVersion } from "./commands/name-version.ts";
import { setSlug } from "./commands/set-slug.ts";
import { trashEvent } from "./commands/trash-event.ts";

/** A version that says something else than the event does now. */
async function older(id: string, by: By): Promise<{ id: string; version: string }> {
  await done(nameVersion(by, { id, name: "初稿" }));
  const version = await newestOf(id);
  await done(editEvent(by, { id, fields: { title: "改过的题目" } }));
  return { id, version };
}

async function newestOf(eventId: string): Promise<string> {
  const { id } = await database().version.findFirstOrThrow({
    where: { eventId },
    orderBy: { number: "desc" },
  });
  return id;
}

export const trials: Trials = {
  "event.create": { "新建 new": async () => ({ year: 2025 }) },
  "event.edit": throughLife("event", (id) => ({ id, fields: { title: "另一个题目" } })),
  "event.set-slug": {
    ...throughLife("event", (id) => ({ id, slug: "an-address" })),
    "网址属于别的大事 address of another": async (by) => {
      await done(setSlug(by, { id: await newEvent(), slug: "an-address" }));
      return { id: await newEvent(), slug: "an-address" };
    },
  },
  "event.trash": {
    ...throughLife("event", (id) => ({ id })),
    "已列入报告 in a report": async (by) => ({ id: (await newReport(by)).eventId }),
  },
  "event.restore": throughLife("event", (id) => ({ id })),
  "event.name-version": throughLife("event", (id) => ({ id, name: "送审前" })),
  "event.restore-version": {
    "有较早的版本 older version": async (by) => older(await newEvent(), by),
    "就是现在的内容 the newest": async (by) => {
      const id = await newEvent();
      await done(nameVersion(by, { id, name: "初稿" }));
      return { id, version: await newestOf(id) };
    },
    "回收站 in the trash": async (by) => {
      const given = await older(await newEvent(), by);
      await done(trashEvent(by, { id: given.id }));
      return given;
    },
    "别的大事的版本 of another": async (by) => {
      const { version } = await older(await newEvent(), by);
      return { id: await newEvent(), version };
    },
    "没有这条 none such": async () => ({ id: nowhere, version: nowhere }),
  },
};
