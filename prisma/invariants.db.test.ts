import { randomUUID } from "node:crypto";
import type pg from "pg";
import { beforeAll, describe, expect, test } from "vitest";
import { type TestDatabase, testDatabase } from "#lib/platform/test-database.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});

/** SQLSTATE of the refusal, or "allowed". */
async function outcome(client: pg.Client, sql: string, values: unknown[] = []): Promise<string> {
  await client.query("BEGIN");
  try {
    await client.query(sql, values);
    await client.query("SET CONSTRAINTS ALL IMMEDIATE");
    return "allowed";
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  } finally {
    await client.query("ROLLBACK");
  }
}

const refused = {
  appendOnly: "23001",
  privilege: "42501",
  unique: "23505",
  check: "23514",
  overlap: "23P01",
};

async function newEvent(slug: string | null = null): Promise<string> {
  const id = randomUUID();
  await db.owner.query("INSERT INTO event (id, slug, year) VALUES ($1, $2, 2025)", [id, slug]);
  return id;
}

async function newEdition(eventId: string, number = 1): Promise<string> {
  const id = randomUUID();
  await db.owner.query(
    `INSERT INTO edition (id, kind, event_id, number, format, content, sha256, slug, title, year)
     VALUES ($1, 'event', $2, $3, 1, '{}', encode(sha256('{}'), 'hex'), $4, '标题', 2025)`,
    [id, eventId, number, `event-${eventId}`],
  );
  await db.owner.query(
    `INSERT INTO edition_entry (edition_id, event_id, title, summary, date_text, sort_date, year, tags, text, grams)
     VALUES ($1, $2, '标题', '', '', '2025-01-01', 2025, '{}', '正文', '{}')`,
    [id, eventId],
  );
  return id;
}

async function newPublication(
  eventId: string,
  editionId: string,
  from: string,
  until: string | null,
): Promise<string> {
  const id = randomUUID();
  await db.owner.query(insertPublication, [id, eventId, editionId, from, until]);
  return id;
}

const insertPublication = `INSERT INTO publication (id, kind, subject_id, edition_id, live_from, live_until)
  VALUES ($1, 'event', $2, $3, $4::timestamptz, $5::timestamptz)`;

describe("append-only tables", () => {
  const tables = [
    "edition",
    "edition_entry",
    "edition_image",
    "sign_off",
    "audit_entry",
    "address",
    "event_update",
    "event_snapshot",
  ];

  beforeAll(async () => {
    const event = await newEvent("append-only");
    const edition = await newEdition(event);
    const image = randomUUID();
    const user = await db.by("reviewer");
    await db.owner.query(
      `INSERT INTO image (id, sha256, mime, bytes, width, height, file_name, colour)
       VALUES ($1, repeat('a', 64), 'image/jpeg', 1, 1, 1, 'a.jpg', '#000000')`,
      [image],
    );
    await db.owner.query("INSERT INTO edition_image VALUES ($1, $2, repeat('a', 64))", [edition, image]);
    await db.owner.query(
      "INSERT INTO sign_off (id, edition_id, step, user_id, decision) VALUES (gen_random_uuid(), $1, '签发', $2, 'approved')",
      [edition, user.userId],
    );
    await db.owner.query("INSERT INTO audit_entry (actor_name, action) VALUES ('王', 'test')");
    await db.owner.query("INSERT INTO event_update (event_id, update) VALUES ($1, '\\x00')", [event]);
    await db.owner.query("INSERT INTO event_snapshot (event_id, state) VALUES ($1, '\\x00')", [event]);
  });

  test.each(tables)("%s: rows are read and added, never changed, even by the owner", async (table) => {
    const { rows } = await db.app.query(`SELECT * FROM ${table} LIMIT 1`);
    expect(rows).toHaveLength(1);
    const column = Object.keys(rows[0])[0];
    expect(await outcome(db.owner, `UPDATE ${table} SET ${column} = ${column}`)).toBe(refused.appendOnly);
    expect(await outcome(db.owner, `DELETE FROM ${table}`)).toBe(refused.appendOnly);
    expect(await outcome(db.owner, `TRUNCATE ${table} CASCADE`)).toBe(refused.appendOnly);
    expect(await outcome(db.app, `UPDATE ${table} SET ${column} = ${column}`)).toBe(refused.privilege);
    expect(await outcome(db.app, `DELETE FROM ${table}`)).toBe(refused.privilege);
    expect(await outcome(db.app, `TRUNCATE ${table}`)).toBe(refused.privilege);
  });

  test("the application can't switch the triggers off", async () => {
    expect(await outcome(db.app, "ALTER TABLE edition DISABLE TRIGGER ALL")).toBe(refused.privilege);
    expect(await outcome(db.app, "SET session_replication_role = replica")).toBe(refused.privilege);
    expect(await outcome(db.app, "DROP FUNCTION refuse_change() CASCADE")).toBe(refused.privilege);
  });
});

describe("the edit log", () => {
  test("compaction removes exactly the rows that it names", async () => {
    const event = await newEvent();
    const ids: string[] = [];
    for (let i = 0; i < 3; i++) {
      const { rows } = await db.app.query(
        "INSERT INTO event_update (event_id, update) VALUES ($1, '\\x00') RETURNING id",
        [event],
      );
      ids.push(rows[0].id);
    }
    const { rows } = await db.app.query("SELECT compact_edit_log($1, '\\x01', $2) AS removed", [
      event,
      [ids[0], ids[2]],
    ]);
    expect(rows[0].removed).toBe(2);
    const left = await db.app.query("SELECT id FROM event_update WHERE event_id = $1", [event]);
    expect(left.rows.map((row) => row.id)).toEqual([ids[1]]);
  });

  test("compaction of a row that is gone, or of another event, changes nothing", async () => {
    const event = await newEvent();
    const other = await newEvent();
    const { rows } = await db.app.query(
      "INSERT INTO event_update (event_id, update) VALUES ($1, '\\x00') RETURNING id",
      [event],
    );
    expect(await outcome(db.app, "SELECT compact_edit_log($1, '\\x01', $2)", [other, [rows[0].id]])).toBe(
      "40001",
    );
    expect(await outcome(db.app, "SELECT compact_edit_log($1, '\\x01', $2)", [event, [rows[0].id]])).toBe(
      "allowed",
    );
  });

  test("setting the compaction flag by hand does not open the log to the application", async () => {
    const event = await newEvent();
    await db.app.query("INSERT INTO event_update (event_id, update) VALUES ($1, '\\x00')", [event]);
    await db.app.query("SELECT set_config('dashiji.compacting', $1, false)", [event]);
    expect(await outcome(db.app, "DELETE FROM event_update")).toBe(refused.privilege);
  });
});

describe("editions", () => {
  test("the hash is that of the bytes", async () => {
    const event = await newEvent();
    const insert = `INSERT INTO edition (id, kind, event_id, number, format, content, sha256, slug, title, year)
      VALUES (gen_random_uuid(), 'event', $1, 1, 1, 'abc', $2, 'a', 'a', 2025)`;
    expect(await outcome(db.app, insert, [event, "0".repeat(64)])).toBe(refused.check);
    const right = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    expect(await outcome(db.app, insert, [event, right])).toBe("allowed");
  });

  test("nobody signs two steps of one edition", async () => {
    const edition = await newEdition(await newEvent());
    const [one, two] = [await db.by("reviewer"), await db.by("reviewer")];
    const sign =
      "INSERT INTO sign_off (id, edition_id, step, user_id, decision) VALUES (gen_random_uuid(), $1, $2, $3, 'approved')";
    await db.owner.query(sign, [edition, "审核", one.userId]);
    expect(await outcome(db.app, sign, [edition, "签发", one.userId])).toBe(refused.unique);
    expect(await outcome(db.app, sign, [edition, "签发", two.userId])).toBe("allowed");
  });

  test("what an edition shows can't be removed", async () => {
    const event = await newEvent();
    await newEdition(event);
    const other = await newEvent();
    expect(await outcome(db.app, "DELETE FROM event WHERE id = $1", [event])).toMatch(/^23/);
    expect(await outcome(db.app, "DELETE FROM event WHERE id = $1", [other])).toBe("allowed");
    expect(await outcome(db.app, "DELETE FROM image WHERE sha256 = repeat('a', 64)")).toMatch(/^23/);
  });
});

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
      const expected = table_type === "VIEW" ? "allowed" : refused.privilege;
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
