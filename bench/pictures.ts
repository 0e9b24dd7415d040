import { randomUUID } from "node:crypto";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { createEvent } from "#lib/events/commands/create-event.ts";
import { emptyFields } from "#lib/events/model.ts";
import { arePrepared } from "#lib/images/renditions.ts";
import { closeDatabase } from "#lib/platform/database.ts";
import { parseEnvironment } from "#lib/platform/environment.ts";
import { openDatabase } from "#lib/platform/postgres/open.ts";
import { withClient } from "#lib/platform/postgres/roles.ts";
import { loadSecrets } from "#lib/platform/secrets.ts";
import { folderStorage } from "#lib/platform/storage.ts";
import { publishEdition } from "#lib/publications/commands/publish-edition.ts";
import { cookieName, sealSession } from "#lib/users/cookies.ts";
import { newToken } from "#lib/users/token.ts";
import type { Figures } from "./figures.ts";
import { memoryOf } from "./memory.ts";
import { makePhotographs } from "./photographs.ts";
import { type Product, startProduct } from "./product.ts";

type Say = (step: string) => void;

const photographs = 20;
/** As many as the desk sends at once. */
const lanes = 2;

interface Uploaded {
  id: string;
  sha256: string;
  width: number;
  height: number;
}

/** Twenty photographs of 20 megapixels dropped at once: how soon the last can be used, and what it takes. */
export async function measurePictures(say: Say): Promise<Figures> {
  const folder = mkdtempSync(path.join(tmpdir(), "dashiji-bench-"));
  // As root the database runs as another account, which must be able to reach its files.
  chmodSync(folder, 0o711);
  const dataDir = path.join(folder, "data");
  try {
    say(`${photographs} photographs are made`);
    mkdirSync(path.join(folder, "photographs"));
    const files = await makePhotographs(photographs, path.join(folder, "photographs"));
    say("the product starts");
    const product = await startProduct(dataDir);
    try {
      return await measure(product, dataDir, files, say);
    } finally {
      await product.stop();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(product: Product, dataDir: string, files: string[], say: Say): Promise<Figures> {
  const database = await openDatabase(parseEnvironment({ DATA_DIR: dataDir }, "", "/"));
  try {
    const cookie = await signIn(dataDir, database.ownerUrl);
    const memory = watchMemory(product.pid, dataDir);
    const began = performance.now();
    const seconds = () => (performance.now() - began) / 1000;

    say("all are dropped at once");
    const uploaded = await uploadAll(product.port, cookie, files);
    const arrived = seconds();
    // What the editor shows, and what the preview asks for first.
    const last = uploaded[uploaded.length - 1] as Uploaded;
    for (const file of ["full-1280-v1.webp", "full-1280-v1.avif"])
      await fetched(product.port, `/admin/media/${last.sha256}/${file}`, cookie);
    const usable = seconds();

    say("the remaining encodings");
    const storage = folderStorage(path.join(dataDir, "storage"));
    for (const picture of uploaded)
      while (!(await arePrepared(storage, { ...picture, crop: null }))) await sleep(200);
    const prepared = seconds();
    const peak = memory.stop();

    say("published, the first visitor");
    process.env.DATABASE_APP_URL = database.appUrl;
    await publish(uploaded);
    const asked = performance.now();
    await visible(product.port, `/media/${last.sha256}/full-1920-v1.avif`);
    const visitor = performance.now() - asked;
    return {
      "pictures.uploaded": { value: arrived, unit: "s" },
      "pictures.last-usable": { value: usable, unit: "s", atMost: 60 },
      "pictures.prepared": { value: prepared, unit: "s", atMost: 300 },
      "pictures.first-visitor": { value: visitor, unit: "ms", atMost: 1000 },
      ...(peak === null
        ? {}
        : { "pictures.memory": { value: peak, unit: "MB", atMost: 1024 } satisfies Figures[string] }),
    };
  } finally {
    await closeDatabase();
    await database.close();
  }
}

/** The cookie of a new editor. */
async function signIn(dataDir: string, ownerUrl: string): Promise<string> {
  const { token, hash } = newToken();
  await withClient(ownerUrl, async (client) => {
    const { rows } = await client.query<{ id: string }>(
      "INSERT INTO account (id, username, name, role) VALUES (gen_random_uuid(), 'bench', '编辑', 'editor') RETURNING id",
    );
    await client.query(
      "INSERT INTO session (id, user_id, expires_at) VALUES ($1, $2, now() + interval '1 day')",
      [hash, rows[0]?.id],
    );
  });
  const { authSecret } = loadSecrets({ dataDir, authSecret: undefined, serverActionsKey: undefined });
  return `${cookieName("session")}=${await sealSession(token, authSecret)}`;
}

/** In the order of the files; each as soon as a lane is free, its thumbnail asked for as the library does. */
async function uploadAll(port: number, cookie: string, files: string[]): Promise<Uploaded[]> {
  const uploaded: Uploaded[] = [];
  const waiting = files.map((file, index) => ({ file, index }));
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const answer = await fetch(`http://127.0.0.1:${port}/api/images`, {
        method: "POST",
        body: new Uint8Array(readFileSync(next.file)),
        headers: {
          cookie,
          origin: `http://127.0.0.1:${port}`,
          "x-file-name": encodeURIComponent(path.basename(next.file)),
        },
      });
      if (answer.status !== 200) throw new Error(`an upload was answered ${answer.status}`);
      const picture: Uploaded = await answer.json();
      uploaded[next.index] = picture;
      await fetched(port, `/admin/media/${picture.sha256}/full-320-v1.webp`, cookie);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return uploaded;
}

async function fetched(port: number, address: string, cookie: string): Promise<void> {
  const answer = await fetch(`http://127.0.0.1:${port}${address}`, { headers: { cookie } });
  if (answer.status !== 200) throw new Error(`${address} was answered ${answer.status}`);
  await answer.arrayBuffer();
}

/** The front learns what was published a moment later. */
async function visible(port: number, address: string): Promise<void> {
  for (const end = performance.now() + 10_000; performance.now() < end; await sleep(20)) {
    const answer = await fetch(`http://127.0.0.1:${port}${address}`);
    await answer.arrayBuffer();
    if (answer.status === 200) return;
  }
  throw new Error(`${address} did not become public`);
}

async function publish(pictures: Uploaded[]): Promise<void> {
  const system = { system: "bench", requestId: randomUUID() };
  const figures = pictures.map(({ id }) => ({
    type: "figure" as const,
    attrs: { image: id, alt: "", credit: "", layout: "single" as const },
  }));
  const event = await createEvent(system, {
    year: 2020,
    fields: { ...emptyFields, title: "二十张照片" },
    body: { type: "doc", content: figures },
  });
  if (!event.ok) throw new Error(event.problems[0]?.code);
  const published = await publishEdition(system, { kind: "event", id: event.value.id });
  if (!published.ok) throw new Error(published.problems[0]?.code);
}

/** The most that the product, its database and its decoders take together. */
function watchMemory(pid: number, folder: string) {
  let peak = memoryOf(pid, folder);
  const timer = setInterval(() => {
    const now = memoryOf(pid, folder);
    if (now !== null && now > (peak ?? 0)) peak = now;
  }, 250);
  return {
    stop() {
      clearInterval(timer);
      return peak;
    },
  };
}
