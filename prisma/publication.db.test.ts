import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import {
  db,
  insertPublication,
  newEdition,
  newEvent,
  newPublication,
  outcome,
  refused,
} from "./test-rows.ts";

describe("publications", () => {
  test("two ranges of one subject never overlap", async () => {
    const event = await newEvent();
    const edition = await newEdition(event);
    await newPublication(event, edition, "2025-01-01", "2025-02-01");
    const values = (from: string, until: string | null) => [randomUUID(), event, edition, from, until];
    expect(await outcome(db.app, insertPublication, values("2025-01-31", null))).toBe(refused.overlap);
    expect(await outcome(db.app, insertPublication, values("2024-01-01", "2025-01-02"))).toBe(
      refused.overlap,
    );
    expect(await outcome(db.app, insertPublication, values("2025-02-01", null))).toBe("allowed");
    expect(await outcome(db.app, insertPublication, values("2025-01-15", "2025-01-15"))).toBe("allowed");
  });

  test("an edition is published only for its own subject", async () => {
    const [event, other] = [await newEvent(), await newEvent()];
    const edition = await newEdition(event);
    expect(await outcome(db.app, insertPublication, [randomUUID(), other, edition, "2025-01-01", null])).toBe(
      refused.check,
    );
    expect(await outcome(db.app, insertPublication, [randomUUID(), event, edition, "2025-01-01", null])).toBe(
      "allowed",
    );
  });

  test("the identity is fixed; the end may come, not in the past, and only once", async () => {
    const event = await newEvent();
    const id = await newPublication(event, await newEdition(event), "2025-01-01", null);
    const set = (what: string) => outcome(db.app, `UPDATE publication SET ${what} WHERE id = $1`, [id]);
    expect(await set("live_from = '2024-01-01'")).toBe(refused.appendOnly);
    expect(await set("correction_note = '改'")).toBe(refused.appendOnly);
    expect(await set("live_until = '2025-06-01'")).toBe(refused.check);
    expect(await set("live_until = now() + interval '1 day'")).toBe("allowed");
    await db.app.query("UPDATE publication SET live_until = now(), withdrawn_at = now() WHERE id = $1", [id]);
    expect(await set("live_until = NULL, withdrawn_at = NULL")).toBe(refused.appendOnly);
    expect(await outcome(db.app, "DELETE FROM publication WHERE id = $1", [id])).toBe(refused.privilege);
    expect(await outcome(db.owner, "DELETE FROM publication WHERE id = $1", [id])).toBe(refused.appendOnly);
    expect(await outcome(db.owner, "TRUNCATE publication")).toBe(refused.appendOnly);
  });
});

describe("ranks and addresses", () => {
  test("a report gives each rank once; ranks may change places in one transaction", async () => {
    const report = randomUUID();
    const [one, two] = [await newEvent(), await newEvent()];
    await db.owner.query(
      "INSERT INTO report (id, year, title, introduction) VALUES ($1, 2025, '报告', '{}')",
      [report],
    );
    await db.owner.query("INSERT INTO ranked_event VALUES ($1, $2, 1), ($1, $3, 2)", [report, one, two]);
    expect(await outcome(db.app, "UPDATE ranked_event SET rank = 1 WHERE event_id = $1", [two])).toBe(
      refused.unique,
    );
    expect(
      await outcome(db.app, "UPDATE ranked_event SET rank = 3 - rank WHERE report_id = $1", [report]),
    ).toBe("allowed");
    expect(await outcome(db.app, "UPDATE ranked_event SET rank = 0 WHERE event_id = $1", [two])).toBe(
      refused.check,
    );
  });

  test("a slug is never given to another record, even after its holder took another one", async () => {
    const event = await newEvent("first-address");
    const other = await newEvent();
    await db.app.query("UPDATE event SET slug = 'second-address' WHERE id = $1", [event]);
    expect(await outcome(db.app, "UPDATE event SET slug = 'first-address' WHERE id = $1", [other])).toBe(
      refused.unique,
    );
    expect(await outcome(db.app, "UPDATE event SET slug = 'first-address' WHERE id = $1", [event])).toBe(
      "allowed",
    );
    expect(await outcome(db.app, "UPDATE event SET slug = 'Not a slug' WHERE id = $1", [other])).toBe(
      refused.check,
    );
  });
});

describe("the public role", () => {
  test("reads live views and no table", async () => {
    const { rows } = await db.owner.query(
      "SELECT table_name, table_type FROM information_schema.tables WHERE table_schema = 'public'",
    );
    for (const { table_name, table_type } of rows) {
      const isOpen = table_type === "VIEW" && !table_name.startsWith("plain_");
      const expected = isOpen ? "allowed" : refused.privilege;
      expect([table_name, await outcome(db.public, `SELECT * FROM "${table_name}"`)]).toEqual([
        table_name,
        expected,
      ]);
    }
  });

  test("sees what is live, and neither drafts, nor the scheduled, nor the withdrawn", async () => {
    const editions: Record<string, string> = {};
    for (const [state, from, until] of [
      ["live", "2025-01-01", null],
      ["scheduled", "2999-01-01", null],
      ["ended", "2025-01-01", "2025-02-01"],
      ["draft", "", null],
    ] as const) {
      const event = await newEvent();
      const edition = await newEdition(event);
      editions[state] = edition;
      if (from) await newPublication(event, edition, from, until);
    }
    for (const view of ["live_publication", "live_content", "live_entry", "live_event"]) {
      const { rows } = await db.public.query(`SELECT edition_id FROM ${view} WHERE edition_id = ANY ($1)`, [
        Object.values(editions),
      ]);
      expect([view, rows.map((row) => row.edition_id)]).toEqual([view, [editions.live]]);
    }
  });

  test("writes nothing and calls no function of the owner", async () => {
    expect(await outcome(db.public, "INSERT INTO live_publication (id) VALUES (gen_random_uuid())")).toMatch(
      /42501|55000/,
    );
    expect(await outcome(db.public, "SELECT compact_edit_log(gen_random_uuid(), '', '{}')")).toBe(
      refused.privilege,
    );
    expect(await outcome(db.public, "CREATE TABLE mine (x int)")).toBe(refused.privilege);
    expect(await outcome(db.app, "CREATE TABLE mine (x int)")).toBe(refused.privilege);
  });
});
