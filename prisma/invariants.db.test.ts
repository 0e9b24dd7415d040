import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { db, newEdition, newEvent, outcome, refused } from "./test-rows.ts";

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

  test("compaction keeps who wrote the rows that it removes", async () => {
    const event = await newEvent();
    const [one, other] = [randomUUID(), randomUUID()];
    const { rows } = await db.app.query(
      `INSERT INTO event_update (event_id, update, author_id)
       VALUES ($1, '\\x00', $2), ($1, '\\x00', $3), ($1, '\\x00', $2), ($1, '\\x00', NULL) RETURNING id`,
      [event, one, other],
    );
    await db.app.query("SELECT compact_edit_log($1, '\\x01', $2)", [event, rows.map((row) => row.id)]);
    const kept = await db.app.query("SELECT authors FROM event_snapshot WHERE event_id = $1", [event]);
    expect(kept.rows[0].authors.toSorted()).toEqual([one, other].toSorted());
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

describe("versions", () => {
  async function newVersion(event: string, number = 1, content = "{}"): Promise<string> {
    const id = randomUUID();
    await db.app.query(
      `INSERT INTO version (id, kind, event_id, number, occasion, content, sha256, changed_at)
       VALUES ($1, 'event', $2, $3, 'session', $4::text::bytea, encode(sha256('{}'), 'hex'), now())`,
      [id, event, number, content],
    );
    return id;
  }

  test("may be named, and changed in nothing else, even by the owner", async () => {
    const id = await newVersion(await newEvent());
    expect(await outcome(db.app, "UPDATE version SET name = '初稿' WHERE id = $1", [id])).toBe("allowed");
    expect(await outcome(db.app, "UPDATE version SET at = now() WHERE id = $1", [id])).toBe(
      refused.privilege,
    );
    expect(await outcome(db.owner, "UPDATE version SET at = now() WHERE id = $1", [id])).toBe(
      refused.appendOnly,
    );
    expect(await outcome(db.owner, "UPDATE version SET number = 7, name = '初稿' WHERE id = $1", [id])).toBe(
      refused.appendOnly,
    );
    expect(await outcome(db.app, "DELETE FROM version")).toBe(refused.privilege);
    expect(await outcome(db.owner, "DELETE FROM version")).toBe(refused.appendOnly);
    expect(await outcome(db.owner, "TRUNCATE version")).toBe(refused.appendOnly);
  });

  test("have the hash of their bytes, and each number once", async () => {
    const event = await newEvent();
    await newVersion(event);
    await expect(newVersion(event, 2, '{"other":1}')).rejects.toMatchObject({ code: refused.check });
    await expect(newVersion(event, 1)).rejects.toMatchObject({ code: refused.unique });
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

describe("pictures", () => {
  const insert = `INSERT INTO image (id, sha256, mime, bytes, width, height, file_name, colour, grams, crop)
    VALUES (gen_random_uuid(), repeat('b', 64), 'image/png', 1, 10, 10, 'a.png', '#000000', '{}', $1)`;

  test.each([
    [[], "allowed"],
    [[0, 0, 1000, 1000], "allowed"],
    [[250, 100, 750, 900], "allowed"],
    [[250, 100, 751, 900], refused.check],
    [[0, 0, 1000, 0], refused.check],
    [[-1, 0, 500, 500], refused.check],
    [[0, 0, 500], refused.check],
    [[0, 0, 500, 500, 1], refused.check],
    [[0, 0, 500, null], refused.check],
  ])("shows the part %j of one: %s", async (crop, expected) => {
    expect(await outcome(db.app, insert, [crop])).toBe(expected);
  });

  test("none takes its own place", async () => {
    const id = "01890a5d-ac96-774b-bcce-b302099a8057";
    const own = insert.replace("gen_random_uuid()", `'${id}'`);
    await db.owner.query(own, [[]]);
    expect(await outcome(db.app, "UPDATE image SET replaced_by = id WHERE id = $1", [id])).toBe(
      refused.check,
    );
  });
});
