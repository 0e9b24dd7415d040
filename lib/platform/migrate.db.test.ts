import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { beforeAll, expect, test } from "vitest";
import { explainMigration, migrate } from "./migrate.ts";
import { type TestDatabase, testDatabase } from "./test-database.ts";

const real = path.join(import.meta.dirname, "../../prisma/migrations");
let db: TestDatabase;

beforeAll(async () => {
  db = await testDatabase({ empty: true });
});

function folderWith(name: string, sql: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), "migrations-"));
  cpSync(real, folder, { recursive: true });
  mkdirSync(path.join(folder, name));
  writeFileSync(path.join(folder, name, "migration.sql"), sql);
  return folder;
}

async function tables(): Promise<string[]> {
  const { rows } = await db.owner.query(
    "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' ORDER BY 1",
  );
  return rows.map((row) => row.table_name);
}

test("an empty database is migrated once, whoever starts at the same time, and again means nothing", async () => {
  const results = await Promise.all([migrate(db.urls), migrate(db.urls), migrate(db.urls)]);
  expect(results.map(({ applied }) => applied.length).filter(Boolean)).toHaveLength(1);
  expect((await migrate(db.urls)).applied).toEqual([]);
  expect(await tables()).toContain("edition");
});

test("privileges that a restored database brought along are taken away at the next start", async () => {
  const compaction = "compact_edit_log(uuid, bytea, bigint[])";
  const mayCompact = async (url: string) => {
    const { rows } = await db.owner.query("SELECT has_function_privilege($1, $2, 'EXECUTE') AS may", [
      new URL(url).username,
      compaction,
    ]);
    return rows[0].may;
  };
  await db.owner.query(`GRANT EXECUTE ON FUNCTION ${compaction} TO PUBLIC`);
  expect(await mayCompact(db.urls.publicUrl)).toBe(true);
  await migrate(db.urls);
  expect(await mayCompact(db.urls.publicUrl)).toBe(false);
  expect(await mayCompact(db.urls.appUrl)).toBe(true);
});

test("a failed migration leaves everything as it was, and the mended one is applied", async () => {
  const before = await tables();
  const broken = folderWith("20990101000000_broken", "CREATE TABLE half (id int); SELECT 1 / 0;");
  await expect(migrate(db.urls, broken)).rejects.toThrow("20990101000000_broken failed and changed nothing");
  expect(await tables()).toEqual(before);
  const mended = folderWith("20990101000000_broken", "CREATE TABLE whole (id int);");
  expect((await migrate(db.urls, mended)).applied).toEqual(["20990101000000_broken"]);
  expect(await tables()).toEqual([...before, "whole"].sort());
});

test("a program that is older than the database, or whose history was changed, is refused", async () => {
  const refused = await migrate(db.urls).catch((error) => error);
  expect(refused.message).toContain("newer than this program");
  expect(explainMigration(refused)).toMatchObject({
    name: "StartError",
    message: expect.stringMatching(/^数据库比这个程序新[^\n]*DATA_DIR。 \/ /),
  });
  const changed = folderWith("20990101000000_broken", "SELECT 'another text';");
  await expect(migrate(db.urls, changed)).rejects.toThrow("was changed after it had been applied");
});

test("a function with semicolons in its body arrives whole", async () => {
  const sql = "CREATE FUNCTION two() RETURNS int LANGUAGE plpgsql AS $$ BEGIN PERFORM 1; RETURN 2; END $$;";
  const folder = folderWith("20990101000000_broken", "CREATE TABLE whole (id int);");
  mkdirSync(path.join(folder, "20990102000000_function"));
  writeFileSync(path.join(folder, "20990102000000_function", "migration.sql"), sql);
  await migrate(db.urls, folder);
  expect((await db.owner.query("SELECT two()")).rows).toEqual([{ two: 2 }]);
});
