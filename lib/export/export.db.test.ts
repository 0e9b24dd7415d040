import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createEvent } from "#lib/events/commands/create-event.ts";
import { emptyFields } from "#lib/events/model.ts";
import { uploadImage } from "#lib/images/commands/upload-image.ts";
import { keepOriginal } from "#lib/images/keep.ts";
import { readImport } from "#lib/import/read-import.ts";
import { folderStorage } from "#lib/platform/storage.ts";
import { testDatabase } from "#lib/platform/test-database.ts";
import { addEvents } from "#lib/reports/commands/add-events.ts";
import { createReport } from "#lib/reports/commands/create-report.ts";
import { done, nowhere } from "#lib/test-access.ts";
import { exportChronicle, exportSubject, findSubject } from "./queries.ts";

const folder = mkdtempSync(path.join(tmpdir(), "export-"));
const storage = folderStorage(folder);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let event: string;
let report: string;
beforeAll(async () => {
  const editor = await (await testDatabase()).by("editor", "李敏");
  const bytes = await sharp({ create: { width: 900, height: 600, channels: 3, background: "#35564e" } })
    .png()
    .toBuffer();
  const picture = await done(
    uploadImage(editor, { facts: await keepOriginal(storage, bytes), fileName: "村口.png" }),
  );
  const attrs = { image: picture.id, alt: "", credit: "", layout: "single" as const };
  event = (
    await done(
      createEvent(editor, {
        year: 2025,
        fields: {
          ...emptyFields,
          title: "开展视察",
          date: { start: "2025-05-12", end: null, precision: "day" },
        },
        body: {
          type: "doc",
          content: [
            { type: "paragraph", content: [{ type: "text", text: "5月12日，委员们到村里视察。" }] },
            { type: "figure", attrs, content: [{ type: "text", text: "委员在村口" }] },
          ],
        },
      }),
    )
  ).id;
  report = (await done(createReport(editor, { title: "2025年大事", year: 2025 }))).id;
  await done(addEvents(editor, { id: report, eventIds: [event] }));
});

test("the working copy of a report is taken out with its pictures, and the import reads it", async () => {
  const file = await exportSubject(storage, { kind: "report", id: report }, "zh-CN");
  expect(file?.fileName).toBe("2025年大事.docx");
  const read = await readImport([{ path: "a.docx", at: file?.bytes ?? new Uint8Array() }]);
  if (!read.ok) throw new Error(read.refusal.code);
  expect(read.result.events).toMatchObject([
    { title: "开展视察", date: { start: "2025-05-12", end: null, precision: "day" } },
  ]);
  expect(JSON.stringify(read.result.events)).toContain("委员在村口");
});

test("an event and a year's chronicle are taken out, what is not there is not", async () => {
  expect((await exportSubject(storage, { kind: "event", id: event }, "zh-CN"))?.fileName).toBe(
    "开展视察.docx",
  );
  expect((await exportChronicle(2025, "zh-CN"))?.fileName).toBe("2025年大事记.docx");
  expect(await exportChronicle(1999, "zh-CN")).toBeNull();
  expect(await exportSubject(storage, { kind: "report", id: nowhere }, "zh-CN")).toBeNull();
  expect(await exportSubject(storage, { kind: "event", id: report }, "zh-CN")).toBeNull();
});

test("a record is found by its id and by the last part of its address", async () => {
  expect(await findSubject("event", event)).toBe(event);
  expect(await findSubject("event", report)).toBeNull();
  expect(await findSubject("report", "no-such-address")).toBeNull();
});
