import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { By } from "#lib/command.ts";
import { ImageFilter } from "#lib/images/model.ts";
import { listImages } from "#lib/images/queries.ts";
import { database } from "#lib/platform/database.ts";
import { readPublic } from "#lib/platform/public-database.ts";
import { folderStorage } from "#lib/platform/storage.ts";
import { testDatabase } from "#lib/platform/test-database.ts";
import { addReport } from "#lib/reports/add-report.ts";
import { inviteUser } from "#lib/users/commands/invite-user.ts";
import { removeExample } from "./commands/remove-example.ts";
import { drawAllIllustrations } from "./illustrations/drawn.ts";
import { isNewDatabase, loadExampleInto } from "./load.ts";

const folder = mkdtempSync(path.join(tmpdir(), "example-"));
const system = { system: "example", requestId: "test" };
const load = () => loadExampleInto(folderStorage(folder), system);
let administrator: By;
let editor: By;

// Where nothing was built yet it takes a quarter of a minute.
beforeAll(drawAllIllustrations);
beforeAll(async () => {
  const db = await testDatabase();
  [administrator, editor] = [await db.by("administrator"), await db.by("editor")];
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const livePublications = () =>
  readPublic<{ kind: string; title: string }>("SELECT kind::text, title FROM live_publication");
const libraryOf = (trash: boolean) => listImages(ImageFilter.parse({ trash }));

test("a database in which the command line added the first account, and nothing else, is still new", async () => {
  expect(await inviteUser(system, { username: "wangli", name: "王力", role: "administrator" })).toMatchObject(
    {
      ok: true,
    },
  );
  expect(await isNewDatabase()).toBe(true);
});

test("a new database gets a published report of ten illustrated events, three of them also alone, once", async () => {
  expect(await isNewDatabase()).toBe(true);
  const outcomes = await Promise.all([load(), load()]);
  expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
  expect(await isNewDatabase()).toBe(false);
  const live = await livePublications();
  expect(live.filter(({ kind }) => kind === "report")).toHaveLength(1);
  expect(live.filter(({ kind }) => kind === "event")).toHaveLength(3);
  const entries = await readPublic(
    "SELECT rank FROM live_entry WHERE kind = 'report' AND cover_id IS NOT NULL ORDER BY rank",
  );
  expect(entries.map(({ rank }) => rank)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
});

test("an editor cannot remove the example", async () => {
  expect(await removeExample(editor, {})).toMatchObject({ problems: [{ code: "forbidden" }] });
  expect(await livePublications()).toHaveLength(4);
});

test("it stays while a report of one's own ranks an event of it", async () => {
  const { id: eventId } = await database().event.findFirstOrThrow({ where: { isExample: true } });
  const reportId = await database().$transaction((tx) =>
    addReport(tx, { id: null }, { title: "自己的报告", year: 2026, events: [eventId] }),
  );
  expect(await removeExample(administrator, {})).toMatchObject({
    problems: [{ code: "example.in-use", values: { title: "自己的报告" } }],
  });
  await database().rankedEvent.deleteMany({ where: { reportId } });
});

test("one command removes it for good, and touches nothing of one's own", async () => {
  expect(await removeExample(administrator, {})).toMatchObject({ ok: true });
  expect(await livePublications()).toEqual([]);
  expect(await readPublic("SELECT * FROM live_image")).toEqual([]);
  expect(await readPublic("SELECT * FROM public_address WHERE live_slug IS NOT NULL")).toEqual([]);
  expect([(await libraryOf(false)).total, (await libraryOf(true)).total]).toEqual([0, 0]);
  expect(await database().channel.count()).toBe(0);
  expect(await database().report.findMany({ where: { trashedAt: null }, select: { title: true } })).toEqual([
    { title: "自己的报告" },
  ]);
  expect(await removeExample(administrator, {})).toMatchObject({ problems: [{ code: "not-found" }] });
  expect(await isNewDatabase()).toBe(false);
});
