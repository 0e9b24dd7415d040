import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { readPublic } from "#lib/platform/public-database.ts";
import { type TestDatabase, testDatabase } from "#lib/platform/test-database.ts";
import { hashOfWithdrawn, watchLiveChanges } from "./live-changes.ts";
import { documentOf, testSite } from "./pages/test-site.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});

/** Publishes a new event `from` then on (SQL), and answers the publication's id. */
async function publish(title: string, from = "now()"): Promise<string> {
  const [event, edition, publication] = [randomUUID(), randomUUID(), randomUUID()];
  await db.owner.query("INSERT INTO event (id, year) VALUES ($1, 2025)", [event]);
  await db.owner.query(
    `INSERT INTO edition (id, kind, event_id, number, format, content, sha256, slug, title, year)
     VALUES ($1, 'event', $2, 1, 1, '{}', encode(sha256('{}'), 'hex'), $3, $4, 2025)`,
    [edition, event, `event-${event}`, title],
  );
  await db.owner.query(
    `INSERT INTO publication (id, kind, subject_id, edition_id, live_from) VALUES ($1, 'event', $2, $3, ${from})`,
    [publication, event, edition],
  );
  return publication;
}

const withdraw = (publication: string) =>
  db.owner.query("UPDATE publication SET live_until = now(), withdrawn_at = now() WHERE id = $1", [
    publication,
  ]);

/** The moments at which a change was said, from when listening has begun. */
async function watch(lookEvery?: number): Promise<number[]> {
  const said: number[] = [];
  const connectionString = db.urls.publicUrl;
  const changes = watchLiveChanges({ connectionString, onChange: () => said.push(Date.now()), lookEvery });
  onTestFinished(changes.close);
  await until(() => said.length > 0);
  said.length = 0;
  return said;
}

/** Does something and waits until a change is said. A slow look at the schedule may say one more, never one less. */
async function heardOf<Value>(said: number[], act: () => Promise<Value>): Promise<Value> {
  await settled(said);
  const before = said.length;
  const value = await act();
  await until(() => said.length > before);
  return value;
}

/** Nothing more is said of what was done before. */
async function settled(said: number[]): Promise<void> {
  for (let count = -1; count !== said.length; await sleep(100)) count = said.length;
}

/** When a publication began, in milliseconds as `said` has them; infinity until visitors see it. */
async function liveFrom(id: string): Promise<number> {
  const [row] = await readPublic<{ at: number }>(
    "SELECT (extract(epoch FROM live_from) * 1000)::float8 AS at FROM live_publication WHERE id = $1",
    [id],
  );
  return row?.at ?? Number.POSITIVE_INFINITY;
}

describe("a change of what is live", () => {
  test("is heard when somebody publishes, withdraws, or changes settings and channels", async () => {
    const said = await watch();
    const publication = await heardOf(said, () => publish("甲"));
    await heardOf(said, () => withdraw(publication));
    await heardOf(said, () => db.owner.query("INSERT INTO setting (key, value) VALUES ('site', '{}')"));
    await heardOf(said, () =>
      db.owner.query("INSERT INTO channel (id, slug, name) VALUES ($1, 'a', '甲')", [randomUUID()]),
    );
  });

  test("is not heard of a draft, or of what was rolled back", async () => {
    const said = await watch();
    await db.owner.query("INSERT INTO event (id, year) VALUES ($1, 2025)", [randomUUID()]);
    await db.owner.query("BEGIN");
    await publish("乙");
    await db.owner.query("ROLLBACK");
    await sleep(200);
    expect(said).toEqual([]);
  });

  test("is said at the scheduled moment, when the database shows it", async () => {
    const said = await watch();
    const id = await publish("丙", "now() + interval '400 milliseconds'");
    await until(async () => (said.at(-1) ?? 0) >= (await liveFrom(id)));
  });

  test("is said at a moment that lies beyond several looks", async () => {
    const said = await watch(50);
    const id = await publish("丁", "now() + interval '300 milliseconds'");
    await until(async () => (said.at(-1) ?? 0) >= (await liveFrom(id)));
  });

  test("is said after the moment even when it comes while the change is being told", async () => {
    const said = await watch();
    for (let i = 0; i < 30; i += 1) {
      const id = await publish(`戊${i}`, `clock_timestamp() + interval '${i % 10} milliseconds'`);
      await sleep(80);
      expect(said.at(-1)).toBeGreaterThanOrEqual(await liveFrom(id));
    }
  });

  test("is assumed after the connection was lost, and heard again from then on", async () => {
    const said = await watch();
    await heardOf(said, endConnectionsThatListen);
    await heardOf(said, () => publish("己"));
  });
});

test("the hash of what is withdrawn changes when something is withdrawn, not when something is published", async () => {
  const before = await hashOfWithdrawn();
  const publication = await publish("庚");
  expect(await hashOfWithdrawn()).toBe(before);
  await withdraw(publication);
  expect(await hashOfWithdrawn()).not.toBe(before);
});

test("visitors see what is published at once, and what is withdrawn never again, even where rendering fails", async () => {
  let failing = false;
  const titles = async () => {
    const rows = await readPublic<{ title: string }>("SELECT title FROM live_publication");
    return documentOf(rows.map((row) => row.title).join());
  };
  const site = await testSite(() => (failing ? { status: 500 } : { body: titles() }), {
    withdrawn: hashOfWithdrawn,
  });
  const changes = watchLiveChanges({ connectionString: db.urls.publicUrl, onChange: site.pages.purge });
  onTestFinished(changes.close);
  await sleep(200);
  await site.get("/");
  const publication = await publish("辛");
  await until(async () => (await site.get("/")).body.includes("辛"));
  failing = true;
  await publish("壬");
  await until(async () => String((await site.get("/")).headers["server-timing"]).includes("stale"));
  await withdraw(publication);
  await until(async () => (await site.get("/")).status === 500);
});

/** As a restart of the database would. */
async function endConnectionsThatListen(): Promise<void> {
  const { superuser } = JSON.parse(process.env.TEST_DATABASE_URLS ?? "{}");
  const client = new pg.Client({ connectionString: superuser });
  await client.connect();
  const { rowCount } = await client.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE query LIKE 'LISTEN%' AND datname = $1`,
    [new URL(db.urls.publicUrl).pathname.slice(1)],
  );
  await client.end();
  expect(rowCount).toBe(1);
}

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 5000; Date.now() < end; await sleep(5)) if (await condition()) return;
  throw new Error("it did not happen within five seconds");
}
