import * as Y from "yjs";
import { bodyOf } from "#lib/events/document.ts";
import { loadDocument } from "#lib/events/read-document.ts";
import { settleEvent } from "#lib/events/settle.ts";
import { database } from "#lib/platform/database.ts";
import type { Desk } from "../desk.ts";
import type { Figures } from "../figures.ts";
import { newEvent, percentile, textOf } from "./people.ts";

const updates = 100_000;
const atOnce = 5000;
/** Rows that the log of an open event may hold beside its newest snapshot. */
const uncompacted = 199;

/** What the server does when somebody opens a text that was written by 100,000 updates: reads, merges, encodes. */
export async function measureOpening(_: Desk): Promise<Figures> {
  const eventId = await newEvent("写了很久", textOf(500));
  await write(eventId, updates);
  await settleEvent(eventId, 1);
  await write(eventId, uncompacted);
  const times: number[] = [];
  let size = 0;
  for (let round = 0; round < 20; round++) {
    const began = performance.now();
    const { document } = await loadDocument(database(), eventId);
    size = Y.encodeStateAsUpdate(document).length;
    times.push(performance.now() - began);
  }
  return {
    "desk.open-long.updates": { value: updates, unit: "" },
    "desk.open-long.state": { value: size / 1024, unit: "KB" },
    "desk.open-long.p95": { value: percentile(times, 0.95), unit: "ms", atMost: 100 },
  };
}

/** As people do: twenty characters here, some of them taken back, then elsewhere; many sittings, each a new client. */
async function write(eventId: string, count: number): Promise<void> {
  const { document } = await loadDocument(database(), eventId);
  let waiting: Uint8Array<ArrayBuffer>[] = [];
  document.on("update", (update: Uint8Array) => waiting.push(new Uint8Array(update)));
  let place = 0;
  let paragraph = paragraphAt(document, 0);
  for (let made = 0; made < count; made++) {
    if (made % 500 === 0) document.clientID = 1000 + Math.floor(Math.random() * 2 ** 30);
    if (made % 20 === 0) {
      paragraph = paragraphAt(document, Math.random());
      place = Math.floor(Math.random() * paragraph.length);
    }
    // Of twenty strokes eight take something back, so that the text stays one that people would write.
    if (made % 20 >= 12 && place > 0) paragraph.delete(--place, 1);
    else paragraph.insert(place++, "字");
    if (waiting.length >= atOnce || made + 1 === count) {
      const data = waiting.map((update) => ({ eventId, update }));
      waiting = [];
      await database().eventUpdate.createMany({ data });
    }
  }
}

function paragraphAt(document: Y.Doc, share: number): Y.XmlText {
  const body = bodyOf(document);
  const element = body.get(Math.floor(share * body.length)) as Y.XmlElement;
  return element.get(0) as Y.XmlText;
}
