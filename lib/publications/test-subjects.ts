import { randomBytes } from "node:crypto";
import type { SubjectKind } from "#generated/prisma/enums.ts";
import type { By } from "#lib/command.ts";
import { createEvent } from "#lib/events/commands/create-event.ts";
import { editEvent } from "#lib/events/commands/edit-event.ts";
import { trashEvent } from "#lib/events/commands/trash-event.ts";
import { type EventFields, emptyFields } from "#lib/events/model.ts";
import { database } from "#lib/platform/database.ts";
import { addEvents } from "#lib/reports/commands/add-events.ts";
import { addNewEvent } from "#lib/reports/commands/add-new-event.ts";
import { createReport } from "#lib/reports/commands/create-report.ts";
import { trashReport } from "#lib/reports/commands/trash-report.ts";
import { done, nowhere, type Trials } from "#lib/test-access.ts";
import { publishEdition } from "./commands/publish-edition.ts";
import { withdrawPublication } from "./commands/withdraw-publication.ts";

/** The life of an event or a report, as far as what may be done to it depends on it. */
export const life = {
  draft: "草稿 draft",
  scheduled: "定时发布 scheduled",
  live: "已发布 live",
  changed: "发布后有改动 changed since",
  withdrawn: "已撤下 withdrawn",
  trashed: "回收站 in the trash",
  removed: "永久移除 removed for good",
  none: "没有这条 none such",
};
export type Life = keyof typeof life;

export const system = { requestId: "test", system: "test" };

export async function newEvent(fields: Partial<EventFields> = {}): Promise<string> {
  const title = `大事${randomBytes(4).toString("hex")}`;
  const body = {
    type: "doc" as const,
    content: [{ type: "paragraph" as const, content: [{ type: "text" as const, text: "正文。" }] }],
  };
  return (await done(createEvent(system, { year: 2025, fields: { ...emptyFields, title, ...fields }, body })))
    .id;
}

/** A report of one event. */
export async function newReport(by: By): Promise<{ id: string; eventId: string }> {
  const title = `年度报告${randomBytes(4).toString("hex")}`;
  const { id } = await done(createReport(system, { title, year: 2025 }));
  const eventId = await newEvent();
  await done(addEvents(by, { id, eventIds: [eventId] }));
  return { id, eventId };
}

export const inAnHour = (hours = 1) => new Date(Date.now() + hours * 3_600_000);

/** The id of an event or report in that state of its life, made by commands alone. */
export async function subjectIn(state: Life, kind: SubjectKind, by: By): Promise<string> {
  if (state === "none") return nowhere;
  const id = kind === "event" ? await newEvent() : (await newReport(by)).id;
  const publish = (at: Date | null = null) => done(publishEdition(by, { kind, id, at }));
  if (state === "live" || state === "changed" || state === "withdrawn") await publish();
  if (state === "scheduled") await publish(inAnHour());
  if (state === "changed") await change(kind, id, by);
  if (state === "withdrawn") await done(withdrawPublication(by, { kind, id, reason: "数字有误" }));
  if (state === "trashed" || state === "removed")
    await done(kind === "event" ? trashEvent(by, { id }) : trashReport(by, { id }));
  if (state === "removed") await remove(kind, id);
  return id;
}

async function change(kind: SubjectKind, id: string, by: By): Promise<void> {
  if (kind === "event") await done(editEvent(by, { id, fields: { title: "改过的题目" } }));
  else await done(addNewEvent(by, { id, title: "补上的一件" }));
}

/** As the example is, when nobody wants it any more. */
async function remove(kind: SubjectKind, id: string): Promise<void> {
  const removal = { where: { id }, data: { removedAt: new Date() } };
  if (kind === "event") await database().event.update(removal);
  else await database().report.update(removal);
}

/** Tries a command on every state of a subject's life. */
export function throughLife(
  kind: SubjectKind,
  input: (id: string, by: By) => object | Promise<object>,
  states = Object.keys(life) as Life[],
): Trials[string] {
  return Object.fromEntries(
    states.map((state) => [life[state], async (by: By) => input(await subjectIn(state, kind, by), by)]),
  );
}
