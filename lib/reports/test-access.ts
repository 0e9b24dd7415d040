import type { By } from "#lib/command.ts";
import { trashEvent } from "#lib/events/commands/trash-event.ts";
import { database } from "#lib/platform/database.ts";
import { newEvent, newReport, subjectIn, throughLife } from "#lib/publications/test-subjects.ts";
import { done, nowhere, type Trials } from "#lib/test-access.ts";
import { addNewEvent } from "./commands/add-new-event.ts";
import { editReport } from "./commands/edit-report.ts";
import { trashReport } from "./commands/trash-report.ts";

const fields = {
  title: "改过的题目",
  slug: "",
  year: 2025,
  introduction: "",
  source: "",
  sourceTime: null,
  contributor: "",
  photographer: "",
  editor: "",
  credits: "",
  ordering: "approved",
  orderingNote: "",
  coverId: null,
};

async function edited(id: string): Promise<object> {
  const report = await database().report.findUnique({ where: { id }, select: { version: true } });
  return { id, version: report?.version ?? 1, ...fields };
}

async function orderOf(id: string): Promise<string[]> {
  const rows = await database().rankedEvent.findMany({ where: { reportId: id }, orderBy: { rank: "asc" } });
  return rows.map(({ eventId }) => eventId);
}

/** A version that says something else than the report does now. */
async function older(id: string, by: By): Promise<{ id: string; version: string }> {
  const version = await newestOf(id);
  await done(editReport(by, await edited(id)));
  return { id, version };
}

async function newestOf(reportId: string): Promise<string> {
  const { id } = await database().version.findFirstOrThrow({
    where: { reportId },
    orderBy: { number: "desc" },
  });
  return id;
}

export const trials: Trials = {
  "report.create": { "新建 new": async () => ({ title: "2025年十件大事", year: 2025 }) },
  "report.edit": {
    ...throughLife("report", edited),
    "其间有人保存 saved meanwhile": async (by) => {
      const mine = await edited(await subjectIn("draft", "report", by));
      await done(editReport(by, mine));
      return mine;
    },
    "网址属于别的报告 address of another": async (by) => {
      const slug = "an-address";
      await done(editReport(by, { ...(await edited((await newReport(by)).id)), slug }));
      return { ...(await edited((await newReport(by)).id)), slug };
    },
  },
  "report.add-events": {
    ...throughLife("report", async (id) => ({ id, eventIds: [await newEvent()] })),
    "大事在回收站 event in the trash": async (by) => {
      const event = await newEvent();
      await done(trashEvent(by, { id: event }));
      return { id: (await newReport(by)).id, eventIds: [event] };
    },
  },
  "report.add-new-event": throughLife("report", (id) => ({ id, title: "新写的一件" })),
  "report.rank-events": {
    ...throughLife("report", async (id) => ({ id, seen: await orderOf(id), order: await orderOf(id) })),
    "其间有人改过次序 order changed meanwhile": async (by) => {
      const { id } = await newReport(by);
      const seen = await orderOf(id);
      await done(addNewEvent(by, { id, title: "别人加的" }));
      return { id, seen, order: seen };
    },
  },
  "report.remove-event": {
    ...throughLife("report", async (id) => ({ id, eventId: (await orderOf(id))[0] ?? id })),
    "大事不在其中 event not in it": async (by) => ({
      id: (await newReport(by)).id,
      eventId: await newEvent(),
    }),
  },
  "report.restore-version": {
    "有较早的版本 older version": async (by) => older((await newReport(by)).id, by),
    "就是现在的内容 the newest": async (by) => {
      const { id } = await newReport(by);
      return { id, version: await newestOf(id) };
    },
    "回收站 in the trash": async (by) => {
      const given = await older((await newReport(by)).id, by);
      await done(trashReport(by, { id: given.id }));
      return given;
    },
    "别的报告的版本 of another": async (by) => {
      const { version } = await older((await newReport(by)).id, by);
      return { id: (await newReport(by)).id, version };
    },
    "没有这条 none such": async () => ({ id: nowhere, version: nowhere }),
  },
  "report.trash": throughLife("report", (id) => ({ id })),
  "report.restore": throughLife("report", (id) => ({ id })),
};
