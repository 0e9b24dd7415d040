import { beforeAll, describe, expect, test } from "vitest";
import { db, newEdition, newEvent, newPublication } from "./test-rows.ts";

/*
 * Who has the password of visitors' role may ask the database anything. What a view hides must not come out beside
 * its result: the planner may ask a caller's condition before the view's own.
 */

const readable = async () =>
  (
    await db.public.query<{ view: string; barrier: boolean; columns: string[] }>(
      `SELECT c.relname AS view, coalesce('security_barrier=true' = ANY (c.reloptions), false) AS barrier,
              array_agg(a.attname::text) AS columns
         FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0
        WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'v', 'm', 'f', 'p')
          AND has_table_privilege(c.oid, 'SELECT')
        GROUP BY c.oid`,
    )
  ).rows;

let hidden: string[];
beforeAll(async () => {
  hidden = [];
  for (const [from, until] of [
    ["2999-01-01", null],
    ["2025-01-01", "2025-02-01"],
    [null, null],
  ] as const) {
    const event = await newEvent();
    const edition = await newEdition(event);
    hidden.push(edition, ...(until ? [] : [event]));
    if (from) await newPublication(event, edition, from, until);
  }
  const event = await newEvent();
  await newPublication(event, await newEdition(event), "2025-01-01", null);
});

describe("what visitors' role may read", () => {
  test("are views that hide rows from every condition of the caller's", async () => {
    const views = await readable();
    expect(views.map(({ view }) => view).sort()).toEqual([
      "live_content",
      "live_entry",
      "live_event",
      "live_image",
      "live_publication",
      "live_report",
      "next_change",
      "public_address",
      "public_channel",
      "public_setting",
    ]);
    expect(views.filter(({ barrier }) => !barrier)).toEqual([]);
  });

  test("tells nothing of hidden rows in an error", async () => {
    const told: string[] = [];
    for (const { view, columns } of await readable()) {
      for (const column of columns) {
        const cast = `SELECT 1 FROM ${view} WHERE (${column}::text)::numeric = 1`;
        await db.public.query(cast).catch((error) => told.push(`${view}.${column}: ${error.message}`));
      }
    }
    expect(told.length).toBeGreaterThan(10);
    expect(told.filter((line) => hidden.some((id) => line.includes(id)))).toEqual([]);
  });

  test("shows no hidden row to a function of the role's own", async () => {
    const shown: string[] = [];
    const listen = ({ message }: { message?: string }) => void shown.push(message ?? "");
    db.public.on("notice", listen);
    await db.public.query(`CREATE FUNCTION pg_temp.show(text) RETURNS boolean LANGUAGE plpgsql COST 0.0000001
      AS $$ BEGIN RAISE NOTICE '%', $1; RETURN true; END $$`);
    for (const { view, columns } of await readable()) {
      for (const column of columns)
        await db.public.query(`SELECT 1 FROM ${view} WHERE pg_temp.show(${column}::text)`);
    }
    db.public.off("notice", listen);
    expect(shown.length).toBeGreaterThan(10);
    expect(shown.filter((line) => hidden.some((id) => line.includes(id)))).toEqual([]);
  });
});
