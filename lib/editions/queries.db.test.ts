import { beforeAll, describe, expect, test } from "vitest";
import { addEvent } from "#lib/events/add-event.ts";
import { setFields } from "#lib/events/document.ts";
import { editDocument } from "#lib/events/edit-document.ts";
import { emptyFields } from "#lib/events/model.ts";
import { database } from "#lib/platform/database.ts";
import { type TestDatabase, testDatabase } from "#lib/platform/test-database.ts";
import { publishEdition } from "#lib/publications/commands/publish-edition.ts";
import { workingCopy } from "./queries.ts";

let db: TestDatabase;

beforeAll(async () => {
  db = await testDatabase();
});

const newEvent = (title: string) =>
  database().$transaction((tx) =>
    addEvent(tx, { id: null }, { year: 2025, fields: { ...emptyFields, title } }),
  );
const rename = (id: string, title: string) =>
  database().$transaction((tx) =>
    editDocument(tx, id, { id: null }, (document) => setFields(document, { title })),
  );

describe("a preview", () => {
  test("shows what the edit log says at this moment, not what was published", async () => {
    const event = await newEvent("发布时的题目");
    await publishEdition(await db.by("editor"), { kind: "event", id: event });
    await rename(event, "刚改的题目");
    expect((await workingCopy("event", event))?.content).toMatchObject({ event: { title: "刚改的题目" } });
  });

  test("is there before anything is complete", async () => {
    expect((await workingCopy("event", await newEvent("")))?.content).toMatchObject({ event: { title: "" } });
  });

  test("tells the time of the first publication, else now", async () => {
    const event = await newEvent("时间");
    const before = new Date();
    expect((await workingCopy("event", event))?.firstLiveFrom.getTime()).toBeGreaterThanOrEqual(
      before.getTime(),
    );
    await publishEdition(await db.by("editor"), { kind: "event", id: event });
    const { liveFrom } = await database().publication.findFirstOrThrow({ where: { subjectId: event } });
    await rename(event, "更正");
    await publishEdition(await db.by("editor"), { kind: "event", id: event });
    expect((await workingCopy("event", event))?.firstLiveFrom).toEqual(liveFrom);
  });

  test("is none of what is not there", async () => {
    expect(await workingCopy("event", "01890a5d-ac96-774b-bcce-b302099a8057")).toBeNull();
    expect(await workingCopy("report", "no-id")).toBeNull();
  });
});
