import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findOrAddImage, keepOriginal } from "#lib/images/keep.ts";
import { database } from "#lib/platform/database.ts";
import { folderStorage } from "#lib/platform/storage.ts";
import { type TestDatabase, testDatabase } from "#lib/platform/test-database.ts";
import { createMedia } from "./media.ts";

const folder = mkdtempSync(path.join(tmpdir(), "media-"));
const storage = folderStorage(folder);
const media = createMedia(storage);
let db: TestDatabase;
let server: Server;
let origin = "";

beforeAll(async () => {
  db = await testDatabase();
  server = createServer(async (request, response) => {
    if (!(await media.handle(request, response))) response.writeHead(421).end();
  }).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

async function addImage(colour: string) {
  const bytes = await sharp({ create: { width: 800, height: 500, channels: 3, background: colour } })
    .png()
    .toBuffer();
  const facts = await keepOriginal(storage, bytes);
  const { id } = await findOrAddImage(database(), facts, { fileName: "图.png", uploadedBy: null });
  return { id, sha256: facts.sha256 };
}

async function publish(image: { id: string; sha256: string }, from: string) {
  const { rows } = await db.owner.query(`
    WITH e AS (INSERT INTO event (id, year) VALUES (gen_random_uuid(), 2025) RETURNING id)
    INSERT INTO edition (id, kind, event_id, number, format, content, sha256, slug, title, year)
    SELECT gen_random_uuid(), 'event', e.id, 1, 1, '{}', encode(sha256('{}'), 'hex'), 'a', 'a', 2025 FROM e
    RETURNING id, event_id`);
  const edition = rows[0];
  await db.owner.query("INSERT INTO edition_image VALUES ($1, $2, $3)", [edition.id, image.id, image.sha256]);
  await db.owner.query(
    `INSERT INTO publication (id, kind, subject_id, edition_id, live_from) VALUES (gen_random_uuid(), 'event', $1, $2, $3)`,
    [edition.event_id, edition.id, from],
  );
}

const get = (sha256: string, file = "full-640-v1.webp", init: RequestInit = {}) =>
  fetch(`${origin}/media/${sha256}/${file}`, init);

describe("pictures for visitors", () => {
  test("a picture of a live edition is served; a draft's, a scheduled one's and a withdrawn one's are not", async () => {
    const [draft, scheduled, live] = [
      await addImage("#111111"),
      await addImage("#222222"),
      await addImage("#333333"),
    ];
    await publish(scheduled, "2999-01-01");
    await publish(live, "2025-01-01");
    expect((await get(live.sha256)).status).toBe(404);
    await media.refresh();
    const answer = await get(live.sha256);
    expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "image/webp"]);
    expect((await sharp(Buffer.from(await answer.arrayBuffer())).metadata()).width).toBe(640);
    expect((await get(draft.sha256)).status).toBe(404);
    expect((await get(scheduled.sha256)).status).toBe(404);

    await db.owner.query(
      "UPDATE publication SET live_until = now(), withdrawn_at = now() WHERE live_from < now()",
    );
    await media.refresh();
    expect((await get(live.sha256)).status).toBe(404);
  });

  test("an unchanged picture is answered with 304, and only known addresses with GET or HEAD", async () => {
    const live = await addImage("#444444");
    await publish(live, "2025-01-01");
    await media.refresh();
    const first = await get(live.sha256, "full-320-v1.jpg");
    const headers = { "if-none-match": first.headers.get("etag") ?? "" };
    expect((await get(live.sha256, "full-320-v1.jpg", { headers })).status).toBe(304);
    expect((await get(live.sha256, "full-320-v1.jpg", { method: "HEAD" })).status).toBe(200);
    expect((await get(live.sha256, "full-320-v1.jpg", { method: "POST" })).status).toBe(405);
    expect((await get(live.sha256, "full-321-v1.jpg")).status).toBe(404);
    expect((await get(live.sha256, "original")).status).toBe(404);
    expect((await fetch(`${origin}/elsewhere`)).status).toBe(421);
  });
});
