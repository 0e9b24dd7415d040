import { beforeAll, describe, expect, test } from "vitest";
import type { By } from "#lib/command.ts";
import { addEvent } from "#lib/events/add-event.ts";
import { setFields } from "#lib/events/document.ts";
import { editDocument } from "#lib/events/edit-document.ts";
import { emptyFields } from "#lib/events/model.ts";
import { database } from "#lib/platform/database.ts";
import { type TestDatabase, testDatabase } from "#lib/platform/test-database.ts";
import { publishEdition } from "./commands/publish-edition.ts";
import { withdrawPublication } from "./commands/withdraw-publication.ts";
import { reportsWithOlderText } from "./older-texts.ts";
import { subjectState } from "./queries.ts";
import { listStates, liveSubjects } from "./states.ts";

let db: TestDatabase;
let editor: By & { session: string; userId: string };

beforeAll(async () => {
  db = await testDatabase();
  editor = await db.by("editor", "李敏");
});

const newEvent = (title: string) =>
  database().$transaction((tx) =>
    addEvent(tx, { id: null }, { year: 2025, fields: { ...emptyFields, title } }),
  );
const setPlace = (id: string, place: string) =>
  database().$transaction((tx) =>
    editDocument(tx, id, { id: null }, (document) => setFields(document, { place })),
  );

async function newReport(title: string, eventIds: string[]): Promise<string> {
  const { id } = await database().report.create({
    data: {
      title,
      year: 2025,
      introduction: { type: "doc", content: [] },
      rankedEvents: { create: eventIds.map((eventId, index) => ({ eventId, rank: index + 1 })) },
    },
  });
  return id;
}

async function publish(kind: "event" | "report", id: string, rest: object = {}): Promise<string> {
  const outcome = await publishEdition(editor, { kind, id, ...rest });
  if (!outcome.ok) throw new Error(outcome.problems[0]?.code);
  return outcome.value.id;
}

const state = async (kind: "event" | "report", id: string) => {
  const found = await subjectState(kind, id);
  if (!found) throw new Error("no such subject");
  return found;
};
const inAnHour = () => new Date(Date.now() + 3_600_000);

describe("what the desk says of one subject", () => {
  test("a draft has a proposed address, and lists what it lacks", async () => {
    expect(await state("report", await newReport("十件大事", []))).toMatchObject({
      state: "draft",
      slug: "2025-shi-jian-da-shi",
      slugProposed: true,
      wasPublic: false,
      working: { readiness: { obstacles: [{ code: "no-events" }] }, differences: null },
      editions: [],
    });
  });

  test("its hash is that of the edition that publishing makes", async () => {
    const event = await newEvent("先看后发");
    const { working } = await state("event", event);
    await publish("event", event, { seen: working.sha256 });
    expect((await state("event", event)).editions).toMatchObject([
      { number: 1, sha256: working.sha256, by: "李敏" },
    ]);
  });

  test("live, then changed, then as before when the change is taken back", async () => {
    const event = await newEvent("改来改去");
    await publish("event", event);
    expect(await state("event", event)).toMatchObject({ state: "live", live: { edition: 1 } });
    await setPlace(event, "北京");
    expect(await state("event", event)).toMatchObject({
      state: "changed",
      working: { differences: { fields: ["place"] } },
    });
    await setPlace(event, "");
    expect((await state("event", event)).state).toBe("live");
  });

  test("a scheduled correction counts as told", async () => {
    const event = await newEvent("定时");
    await publish("event", event);
    await setPlace(event, "北京");
    const id = await publish("event", event, { at: inAnHour() });
    const found = await state("event", event);
    expect(found).toMatchObject({ state: "live", live: { edition: 1 }, scheduled: [{ id, edition: 2 }] });
    expect(found.editions.map(({ publications }) => publications[0]?.status)).toEqual(["scheduled", "live"]);
  });

  test("withdrawn, with who and why, until it is public again", async () => {
    const event = await newEvent("撤下");
    await publish("event", event);
    await withdrawPublication(editor, { kind: "event", id: event, reason: "数字有误" });
    expect(await state("event", event)).toMatchObject({
      state: "withdrawn",
      live: null,
      wasPublic: true,
      withdrawn: { by: "李敏", reason: "数字有误", sentence: "该内容已撤下" },
    });
    await publish("event", event);
    expect(await state("event", event)).toMatchObject({ state: "live", withdrawn: null });
  });

  test("nothing of what is not there", async () => {
    expect(await subjectState("event", editor.userId)).toBeNull();
  });
});

describe("what lists say", () => {
  test("one word for each, and a report is edited when one of its events is", async () => {
    const event = await newEvent("一");
    const [draft, live, later] = [
      await newReport("草稿", [event]),
      await newReport("公开", [event]),
      await newReport("定时", [event]),
    ];
    await publish("report", live);
    await publish("report", later, { at: inAnHour() });
    const words = async () =>
      [...(await listStates("report", [draft, live, later])).values()].map(({ state }) => state);
    expect(await words()).toEqual(["draft", "live", "scheduled"]);
    expect(await liveSubjects("report")).toContain(live);
    expect(await liveSubjects("report")).not.toContain(later);
    await setPlace(event, "北京");
    expect(await words()).toEqual(["draft", "changed", "scheduled"]);
  });
});

describe("reports with an older text of an event", () => {
  test("are those that are public and say it otherwise", async () => {
    const event = await newEvent("被更正的大事");
    const report = await newReport("载有它", [await newEvent("别的"), event]);
    await publish("report", report);
    expect(await reportsWithOlderText(event)).toEqual([]);
    await setPlace(event, "北京");
    expect(await reportsWithOlderText(event)).toEqual([{ reportId: report, title: "载有它", rank: 2 }]);
    await publish("report", report);
    expect(await reportsWithOlderText(event)).toEqual([]);
  });

  test("are not those that were withdrawn", async () => {
    const event = await newEvent("撤下的报告里的大事");
    const report = await newReport("撤下的报告", [event]);
    await publish("report", report);
    await setPlace(event, "北京");
    await withdrawPublication(editor, { kind: "report", id: report, reason: "整体撤下" });
    expect(await reportsWithOlderText(event)).toEqual([]);
  });
});
