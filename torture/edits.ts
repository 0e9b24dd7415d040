import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import * as Y from "yjs";
import { readDocument } from "#lib/events/read-document.ts";
import { staleEvents } from "#lib/events/settle.ts";
import { closeDatabase, database } from "#lib/platform/database.ts";
import { openEmbedded } from "#lib/platform/postgres/embedded.ts";
import { plainText } from "#lib/richtext/plain-text.ts";
import { newEvent, signIn, textOf } from "../bench/desk/people.ts";
import type { Figures } from "../bench/figures.ts";
import { type Part, type Product, startProduct } from "./product.ts";
import { createTypist, type Promised, type Typist } from "./typist.ts";

const parts: Part[] = ["front", "next", "database"];

/** Milliseconds within which the product must serve again, and everything be saved again. */
const patience = 60_000;

/** What was done to the typists' tabs, beside the kills. */
interface Done {
  /** Milliseconds of the longest time until everything was saved again. */
  longest: number;
  offline: number;
  reloads: number;
  old: number;
}

/**
 * Three people in four tabs type while the front, Next and the database are killed in turn: one in two tabs of one
 * browser, which are loaded anew by turns; one whose line is cut, or falls silent, before each kill; one whose tab is
 * older than the server now and then. Every other time the browsers of the others go in the same moment, so that
 * nobody but the server can know what it had said to be saved.
 */
export async function tortureEdits(
  { kills }: { kills: number },
  say: (step: string) => void,
): Promise<Figures> {
  const folder = mkdtempSync(path.join(tmpdir(), "dashiji-torture-"));
  // As root the database runs as another account, which must be able to reach its files.
  chmodSync(folder, 0o711);
  const product = await startProduct(path.join(folder, "data"));
  try {
    say("the product starts");
    await product.untilReady(120_000);
    const { eventId, cookies } = await withDatabase(product, () => prepare(product));
    const promised: Promised = { written: new Set(), deleted: new Set(), offline: 0 };
    const kept = cookies.map(() => new Y.Doc());
    const tabOf = (person: number, name: string) =>
      createTypist({
        name,
        url: product.url,
        cookie: cookies[person] ?? "",
        eventId,
        promised,
        kept: kept[person] ?? new Y.Doc(),
      });
    const typists: Typists = {
      twice: [tabOf(0, "1"), tabOf(0, "2")],
      away: tabOf(1, "3"),
      old: tabOf(2, "4"),
    };
    await untilSaved(all(typists));
    const done = await killAndType(product, typists, kills, say);
    for (const typist of all(typists)) typist.close();
    say("everything is killed once more, and what is left is read");
    for (const part of parts) product.kill(part);
    await product.untilReady(patience);
    return { ...(await count(product, eventId, promised)), ...figuresOf(kills, done, promised) };
  } finally {
    await product.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Typists {
  twice: [Typist, Typist];
  away: Typist;
  old: Typist;
}

const all = ({ twice, away, old }: Typists): Typist[] => [...twice, away, old];

async function killAndType(
  product: Product,
  typists: Typists,
  kills: number,
  say: (step: string) => void,
): Promise<Done> {
  const done: Done = { longest: 0, offline: 0, reloads: 0, old: 0 };
  const { twice, away, old } = typists;
  for (let kill = 0; kill < kills; kill++) {
    for (const typist of all(typists)) typist.start();
    await sleep(300 + Math.random() * 600);
    if (kill % 3 === 0) away.line.silence();
    else away.line.cut();
    done.offline++;
    await sleep(300 + Math.random() * 600);
    const part = parts[kill % parts.length] as Part;
    // Waits for a process that is still starting: each of the kills is one.
    while (!product.kill(part)) await sleep(50);
    if (kill % 2 === 1) {
      const empty = new Y.Doc();
      for (const typist of twice) typist.startAfresh(empty);
    } else {
      twice[(kill / 2) % 2]?.reload();
      done.reloads++;
    }
    const began = performance.now();
    await sleep(Math.random() * 300);
    for (const typist of all(typists)) typist.pause();
    await product.untilReady(patience);
    if (kill % 3 === 2) {
      await old.growOld(until);
      done.old++;
    }
    away.line.mend();
    await untilSaved(all(typists));
    done.longest = Math.max(done.longest, performance.now() - began);
    if ((kill + 1) % 10 === 0 || kill + 1 === kills) say(`${kill + 1} of ${kills} kills`);
  }
  return done;
}

async function untilSaved(typists: Typist[]): Promise<void> {
  await until(() => typists.every((typist) => typist.isSaved()));
}

async function until(is: () => boolean): Promise<void> {
  const end = performance.now() + patience;
  while (!is()) {
    if (performance.now() > end) throw new Error(`what was typed was not saved within ${patience} ms`);
    await sleep(20);
  }
}

/** An event with one paragraph, and three editors who are signed in. */
async function prepare({ dataDir }: Product): Promise<{ eventId: string; cookies: string[] }> {
  const cookies = await signIn(dataDir, 3);
  return { eventId: await newEvent("", textOf(1)), cookies };
}

/** Joins the running database for as long as `use` takes; a user who stayed would be waited for after a kill. */
async function withDatabase<Result>(product: Product, use: () => Promise<Result>): Promise<Result> {
  const handle = await openEmbedded(product);
  process.env.DATABASE_APP_URL = handle.appUrl;
  try {
    return await use();
  } finally {
    await closeDatabase();
    await handle.close();
  }
}

async function count(product: Product, eventId: string, promised: Promised): Promise<Figures> {
  return withDatabase(product, async () => {
    const text = await database().$transaction((tx) => readDocument(tx, eventId));
    if (!text) throw new Error("the event is gone");
    const said = text.fields.title + plainText(text.body);
    const found = [...promised.written].filter((mark) => said.includes(mark));
    const returned = [...promised.deleted].filter((mark) => said.includes(mark));
    return {
      "edits.acknowledged": { value: promised.written.size + promised.deleted.size, unit: "", atLeast: 1 },
      "edits.found": { value: found.length + promised.deleted.size - returned.length, unit: "" },
      "edits.lost": { value: promised.written.size - found.length + returned.length, unit: "", atMost: 0 },
      "edits.compactions": {
        value: await database().eventSnapshot.count({ where: { eventId } }),
        unit: "",
        atLeast: 1,
      },
      "edits.row-behind": { value: await rowsBehind(eventId, text.fields.title), unit: "", atMost: 0 },
    };
  });
}

/** Whether the event's row says something else than its log, once there was time to settle it. */
async function rowsBehind(eventId: string, title: string): Promise<number> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const row = await database().event.findUniqueOrThrow({ where: { id: eventId }, select: { title: true } });
    if (row.title === title && (await staleEvents()).length === 0) return 0;
    await sleep(200);
  }
  return 1;
}

function figuresOf(kills: number, done: Done, { offline }: Promised): Figures {
  return {
    "edits.kills": { value: kills, unit: "" },
    "edits.offline.periods": { value: done.offline, unit: "" },
    "edits.offline.acknowledged-later": { value: offline, unit: "", atLeast: 1 },
    "edits.two-tabs.reloads": { value: done.reloads, unit: "" },
    "edits.old-tabs": { value: done.old, unit: "" },
    "edits.longest-break": { value: done.longest / 1000, unit: "s", atMost: patience / 1000 },
  };
}
