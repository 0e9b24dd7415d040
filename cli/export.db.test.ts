import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createEvent } from "#lib/events/commands/create-event.ts";
import { emptyFields } from "#lib/events/model.ts";
import { type TestDatabase, testDatabase } from "#lib/platform/test-database.ts";
import { done } from "#lib/test-access.ts";

const launcher = path.join(import.meta.dirname, "../scripts/dashiji.mjs");

let folder: string;
let db: TestDatabase;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "取出 export-"));
  db = await testDatabase();
  const editor = await db.by("editor", "李敏");
  await done(createEvent(editor, { year: 2025, fields: { ...emptyFields, title: "开展视察" } }));
});
afterAll(() => rm(folder, { recursive: true }));

/** In the test's folder, on the test's database. */
function dashiji(...given: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const settings = { DATABASE_URL: db.urls.ownerUrl, DATA_DIR: path.join(folder, "data") };
  const env = { ...process.env, ...settings, npm_lifecycle_event: "" };
  return new Promise((resolve) => {
    execFile(process.execPath, [launcher, ...given], { cwd: folder, env }, (error, stdout, stderr) => {
      resolve({ code: error ? Number(error.code) : 0, stdout, stderr });
    });
  });
}

test("a year is written into the folder of whoever asks, and takes no file's place that was not named", async () => {
  const first = await dashiji("export", "chronicle", "2025", "--json");
  expect(first.code).toBe(0);
  const { file, bytes } = JSON.parse(first.stdout);
  expect(file).toBe("2025年大事记.docx");
  expect(await readFile(path.join(folder, file))).toHaveLength(bytes);

  const again = await dashiji("export", "chronicle", "2025");
  expect(again.code).toBe(1);
  expect(again.stderr).toContain("这里已有“2025年大事记.docx”");
  const named = await dashiji("export", "chronicle", "2025", "--output", file);
  expect(named.code).toBe(0);
});

test("a year of which nothing is recorded is refused, and writes nothing", async () => {
  const before = await readdir(folder);
  const { code, stderr } = await dashiji("export", "chronicle", "1999");
  expect(code).toBe(1);
  expect(stderr).toContain("没有记录这一年的大事：1999");
  expect(await readdir(folder)).toEqual(before);
});
