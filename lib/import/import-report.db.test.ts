import { createHash } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { By } from "#lib/command.ts";
import { readDocument } from "#lib/events/read-document.ts";
import { originalKey } from "#lib/images/model.ts";
import { database } from "#lib/platform/database.ts";
import { folderStorage } from "#lib/platform/storage.ts";
import { type TestDatabase, testDatabase } from "#lib/platform/test-database.ts";
import { publishEdition } from "#lib/publications/commands/publish-edition.ts";
import { plainText } from "#lib/richtext/plain-text.ts";
import { importReport } from "./commands/import-report.ts";
import type { ImportFile } from "./files.ts";
import { wordReport } from "./fixtures/word-report.ts";
import { keepPictures } from "./keep-pictures.ts";
import { importedBefore } from "./queries.ts";

let db: TestDatabase;
let editor: By & { session: string; userId: string };

beforeAll(async () => {
  db = await testDatabase();
  editor = await db.by("editor", "李敏");
});

let copies = 0;
const headings = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];

/** Each is another file: the introduction names its number. */
function text(events = 10): Uint8Array {
  const lines = [
    "某市政协2024年十件履职大事",
    "来源：某市日报  2025-01-15 10:30:00",
    `2024年是不寻常的一年。这是第${++copies}份稿子。`,
    ...headings
      .slice(0, events)
      .flatMap((number, index) => [
        `${number}、办成了第${number}件事`,
        `${index === 1 ? "3月5日，" : ""}第${number}件事的经过，写在这里。`,
      ]),
  ];
  return new TextEncoder().encode(lines.join("\n"));
}

const run = (bytes: Uint8Array, rest: object = {}, by: By = editor) =>
  importReport(by, { files: files(bytes), ...rest });
const files = (at: Uint8Array, name = "十件大事.txt") => [{ path: name, at }];
/** Milliseconds of this process's work, so that a busy machine fails nothing. */
function stopwatch(): () => number {
  const start = process.cpuUsage();
  return () => process.cpuUsage(start).user / 1000;
}
const refused = (...codes: string[]) => ({
  ok: false,
  problems: codes.map((code) => expect.objectContaining({ code })),
});
const done = { ok: true };

async function counts() {
  const [reports, events, updates, ranked, files, entries] = await Promise.all([
    database().report.count(),
    database().event.count(),
    database().eventUpdate.count(),
    database().rankedEvent.count(),
    database().importedFile.count(),
    database().auditEntry.count(),
  ]);
  return { reports, events, updates, ranked, files, entries };
}

describe("importing a file", () => {
  test("makes its report and its events in their order, with their text in the edit log", async () => {
    const bytes = text();
    const outcome = await run(bytes);
    if (!outcome.ok) throw new Error(outcome.problems[0]?.code);
    const report = await database().report.findUniqueOrThrow({
      where: { id: outcome.value.id },
      include: { rankedEvents: { orderBy: { rank: "asc" } }, importedFiles: true },
    });
    expect(report).toMatchObject({
      title: "某市政协2024年十件履职大事",
      year: 2024,
      source: "某市日报",
      sourceTime: new Date("2025-01-15T02:30:00Z"),
      createdBy: editor.userId,
    });
    expect(report.importedFiles).toMatchObject([
      { fileName: "十件大事.txt", sha256: createHash("sha256").update(bytes).digest("hex") },
    ]);
    const texts = await Promise.all(
      report.rankedEvents.map(({ eventId }) => database().$transaction((tx) => readDocument(tx, eventId))),
    );
    expect(texts.map((one) => one?.fields.title)).toEqual(headings.map((number) => `办成了第${number}件事`));
    expect(texts.slice(0, 2).map((one) => one?.fields.date)).toEqual([
      null,
      { start: "2024-03-05", end: null, precision: "day" },
    ]);
    expect(texts[9] && plainText(texts[9].body)).toBe("第十件事的经过，写在这里。");
  });

  test("takes less than a second for ten events", async () => {
    const bytes = text();
    const spent = stopwatch();
    expect(await run(bytes)).toMatchObject(done);
    expect(spent()).toBeLessThan(1000);
  });

  test("makes a report that can be published", async () => {
    const outcome = await run(text());
    if (!outcome.ok) throw new Error(outcome.problems[0]?.code);
    expect(await publishEdition(editor, { kind: "report", id: outcome.value.id })).toMatchObject(done);
  });

  test("writes what a person put right, not what was recognised", async () => {
    const corrections = { title: "另起的题目", year: 2023, editor: "某某", roles: { "6": "body" } };
    const outcome = await run(text(), { corrections });
    if (!outcome.ok) throw new Error(outcome.problems[0]?.code);
    const report = await database().report.findUniqueOrThrow({ where: { id: outcome.value.id } });
    expect(report).toMatchObject({ title: "另起的题目", year: 2023, editor: "某某" });
    expect(outcome.value.events).toBe(9);
  });

  test("is for writers and the command line, and refused to a reviewer", async () => {
    const before = await counts();
    expect(await run(text(), {}, await db.by("reviewer"))).toEqual(refused("forbidden"));
    expect(await counts()).toEqual(before);
    expect(await run(text(), {}, { requestId: "test", system: "命令行" })).toMatchObject(done);
  });
});

describe("pictures of a file", () => {
  let place: string;

  beforeAll(async () => {
    place = await mkdtemp(path.join(tmpdir(), "dashiji-import-"));
  });
  afterAll(() => rm(place, { recursive: true }));

  const kept = async (chosen: ImportFile[], corrections = {}) =>
    keepPictures(folderStorage(place), chosen, corrections);
  const chosenFiles = async () =>
    files(await wordReport(`南屏省政协${2000 + ++copies}年十件履职大事`), "稿.docx");

  test("are in the library, and each stands in its event with its caption", async () => {
    const chosen = await chosenFiles();
    const spent = stopwatch();
    const outcome = await importReport(editor, { files: chosen, pictures: await kept(chosen) });
    expect(spent()).toBeLessThan(4000);
    if (!outcome.ok) throw new Error(outcome.problems[0]?.code);
    expect(outcome.value).toMatchObject({ events: 10, pictures: 10, lost: [] });
    const ranked = await database().rankedEvent.findMany({
      where: { reportId: outcome.value.id },
      orderBy: { rank: "asc" },
    });
    const third = await database().$transaction((tx) => readDocument(tx, ranked[2]?.eventId ?? ""));
    const figure = third?.body.content.find((block) => block.type === "figure");
    expect(figure?.content).toEqual([{ type: "text", text: "读书驿站揭牌" }]);
    const image = await database().image.findUniqueOrThrow({ where: { id: figure?.attrs.image ?? "" } });
    expect(image).toMatchObject({
      caption: "读书驿站揭牌",
      width: 1200,
      height: 800,
      uploadedBy: editor.userId,
    });
    expect(await folderStorage(place).has(originalKey(image.sha256))).toBe(true);
    expect(await database().imageUse.count({ where: { eventId: ranked[2]?.eventId } })).toBe(1);
  });

  test("that can't be read leave an empty place, and those for the library no place", async () => {
    const chosen: ImportFile[] = [
      ...files(text(3), "件/稿.txt"),
      { path: "件/1.jpg", at: Buffer.from("no picture") },
      { path: "件/mmexport1735000000000.png", at: await photograph("#123456") },
    ];
    const outcome = await importReport(editor, { files: chosen, pictures: await kept(chosen) });
    if (!outcome.ok) throw new Error(outcome.problems[0]?.code);
    expect(outcome.value).toMatchObject({ pictures: 1, lost: ["件/1.jpg"] });
    const image = await database().image.findFirstOrThrow({
      where: { fileName: "mmexport1735000000000.png" },
    });
    expect(image.takenAt).toEqual(new Date(1735000000000));
    expect(await database().imageUse.count({ where: { imageId: image.id } })).toBe(0);
    const first = await database().rankedEvent.findFirstOrThrow({
      where: { reportId: outcome.value.id, rank: 1 },
    });
    const read = await database().$transaction((tx) => readDocument(tx, first.eventId));
    expect(read?.body.content.find(({ type }) => type === "figure")).toMatchObject({
      attrs: { image: null },
    });
  });

  test("that the library has already are used again, and keep what staff said", async () => {
    const chosen = await chosenFiles();
    await importReport(editor, { files: chosen, pictures: await kept(chosen) });
    const before = await database().image.count();
    await database().image.updateMany({ where: { caption: "读书驿站揭牌" }, data: { caption: "已核对" } });
    const again = await importReport(editor, {
      files: chosen,
      pictures: await kept(chosen),
      confirmRepeat: true,
    });
    expect(again).toMatchObject({ ok: true, value: { pictures: 10 } });
    expect(await database().image.count()).toBe(before);
    expect(await database().image.count({ where: { caption: "已核对" } })).toBe(1);
  });

  test("leave no row when the import is refused", async () => {
    const chosen = [
      ...files(new TextEncoder().encode("只有一段话。"), "稿.txt"),
      { path: "1.png", at: await photograph("#654321") },
    ];
    const before = [await counts(), await database().image.count()];
    expect(await importReport(editor, { files: chosen, pictures: await kept(chosen) })).toMatchObject({
      ok: false,
    });
    for (const bytes of ["%PDF-1.7", "{\\rtf1}", "Rar!\u001a\u0007"])
      expect(await run(Buffer.from(bytes))).toEqual(refused("import.unreadable"));
    expect([await counts(), await database().image.count()]).toEqual(before);
  });

  const photograph = (background: string) =>
    sharp({ create: { width: 60, height: 40, channels: 3, background } })
      .png()
      .toBuffer();
});

describe("nothing is written", () => {
  test("when the last event fails", async () => {
    await db.owner.query(`CREATE FUNCTION fail_tenth() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN IF NEW.rank = 10 THEN RAISE EXCEPTION 'the tenth fails'; END IF; RETURN NEW; END $$`);
    await db.owner.query(
      "CREATE TRIGGER fail BEFORE INSERT ON ranked_event FOR EACH ROW EXECUTE FUNCTION fail_tenth()",
    );
    const before = await counts();
    await expect(run(text())).rejects.toThrow("the tenth fails");
    await db.owner.query("DROP TRIGGER fail ON ranked_event");
    expect(await counts()).toEqual(before);
  });

  test("when title, year or events are missing, each of which is said", async () => {
    const before = await counts();
    expect(await run(new TextEncoder().encode("只有一段话，没有别的。"))).toEqual(
      refused("import.no-title", "import.no-year", "import.no-events"),
    );
    expect(await counts()).toEqual(before);
  });

  test("when the heading of an event is too long for one", async () => {
    const corrections = { roles: { "5": "event" } };
    const long = new TextEncoder().encode(
      `某市2024年大事\n一、第一件\n正文。\n二、第二件\n${"很长的一行".repeat(70)}\n三、第三件\n正文。`,
    );
    expect(await run(long, { corrections })).toEqual(refused("import.event-title-too-long"));
  });

  test("when the file cannot be read", async () => {
    expect(await run(new Uint8Array([0, 1, 2, 255]))).toEqual(refused("import.unreadable"));
    expect(await run(new Uint8Array())).toEqual(refused("import.unreadable"));
  });
});

describe("the same file again", () => {
  test("is recognised, whatever it is called, and imported when that is what a person wants", async () => {
    const bytes = text();
    await run(bytes);
    expect(await importedBefore(files(bytes))).toMatchObject({
      title: "某市政协2024年十件履职大事",
      by: "李敏",
    });
    expect(await run(bytes, { files: files(bytes, "改了名.txt") })).toEqual(
      refused("import.already-imported"),
    );
    expect(await run(bytes, { confirmRepeat: true })).toMatchObject(done);
  });

  test("imported twice at once is imported once", async () => {
    const bytes = text();
    const both = await Promise.all([run(bytes), run(bytes)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toEqual(refused("import.already-imported"));
  });

  test("is not a file that differs by one character", async () => {
    await run(text());
    expect(await importedBefore(files(text()))).toBeNull();
  });
});
