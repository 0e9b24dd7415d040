import type { SubjectKind } from "#generated/prisma/enums.ts";
import type { By } from "#lib/command.ts";
import { database } from "#lib/platform/database.ts";
import { createReport } from "#lib/reports/commands/create-report.ts";
import { done, nowhere, type Trials } from "#lib/test-access.ts";
import { cancelSchedule } from "./commands/cancel-schedule.ts";
import { publishEdition } from "./commands/publish-edition.ts";
import { inAnHour, newEvent, subjectIn, system, throughLife } from "./test-subjects.ts";

const kinds = { event: "大事 event", report: "报告 report" } as const;

/** The same states for events and for reports. */
function ofBoth(make: (kind: SubjectKind) => Trials[string]): Trials[string] {
  return Object.fromEntries(
    (["event", "report"] as const).flatMap((kind) =>
      Object.entries(make(kind)).map(([state, fixture]) => [`${kinds[kind]}: ${state}`, fixture]),
    ),
  );
}

async function publicationOf(subjectId: string): Promise<string> {
  const row = await database().publication.findFirstOrThrow({
    where: { subjectId },
    orderBy: { liveFrom: "asc" },
  });
  return row.id;
}

const publicationIn = async (state: "scheduled" | "live" | "changed" | "withdrawn", by: By) => {
  const id = await subjectIn(state, "event", by);
  if (state === "changed") await done(publishEdition(by, { kind: "event", id }));
  return { id: await publicationOf(id) };
};

export const trials: Trials = {
  "publication.publish": {
    ...ofBoth((kind) => throughLife(kind, (id) => ({ kind, id }))),
    "报告里没有大事 report without events": async () => {
      const { id } = await done(createReport(system, { title: "空的报告", year: 2025 }));
      return { kind: "report", id };
    },
    "没有标题 no title": async () => ({ kind: "event", id: await newEvent({ title: "" }) }),
    "时间已过 time is past": async (by) => ({
      kind: "event",
      id: await subjectIn("draft", "event", by),
      at: new Date(0),
    }),
    "看过后又有改动 changed since seen": async (by) => ({
      kind: "event",
      id: await subjectIn("draft", "event", by),
      seen: "0".repeat(64),
    }),
  },
  "publication.cancel": {
    "定时发布 scheduled": (by) => publicationIn("scheduled", by),
    "已发布 live": (by) => publicationIn("live", by),
    "已被更正取代 replaced by a correction": (by) => publicationIn("changed", by),
    "已撤下 withdrawn": (by) => publicationIn("withdrawn", by),
    "已取消 cancelled": async (by) => {
      const publication = await publicationIn("scheduled", by);
      await done(cancelSchedule(by, publication));
      return publication;
    },
    "没有这次 none such": async () => ({ id: nowhere }),
  },
  "publication.withdraw": {
    ...ofBoth((kind) => throughLife(kind, (id) => ({ kind, id, reason: "数字有误" }))),
    "已发布，另有定时 live with a schedule": async (by) => {
      const id = await subjectIn("changed", "event", by);
      await done(publishEdition(by, { kind: "event", id, at: inAnHour() }));
      return { kind: "event", id, reason: "数字有误" };
    },
  },
};
