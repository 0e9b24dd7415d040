/** Started by keystrokes.ts, which writes its orders as JSON to it; prints what it measured as JSON. On a core of its own. */
import { text } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";
import * as Y from "yjs";
import { bodyOf } from "#lib/events/document.ts";
import { openLiveDocument } from "#lib/events/live-document.ts";
import type { Typed, Typing } from "./keystrokes.ts";
import { percentile } from "./people.ts";

const typing: Typing = JSON.parse(await text(process.stdin));
const times: number[] = [];
let counting = false;

function websocketWith(headers: Record<string, string>): typeof WebSocket {
  return class extends WebSocket {
    constructor(url: string) {
      super(url, { headers } as never);
    }
  } as typeof WebSocket;
}

async function open({ cookie, eventId }: Typing["people"][number]) {
  const document = new Y.Doc();
  const pressed: number[] = [];
  const ready = Promise.withResolvers<void>();
  const live = openLiveDocument({
    origin: typing.url.replace("http", "ws"),
    eventId,
    document,
    WebSocket: websocketWith({ cookie, origin: typing.url }),
    onState: ({ saved, stopped }) => {
      if (saved) ready.resolve();
      if (stopped) ready.reject(new Error(`stopped: ${stopped}`));
    },
  });
  live.provider.on("unsyncedChanges", ({ number }: { number: number }) => {
    const now = performance.now();
    while (pressed.length > number) {
      const began = pressed.shift() ?? now;
      if (counting) times.push(now - began);
    }
  });
  await ready.promise;
  const paragraph = (bodyOf(document).get(0) as Y.XmlElement).get(0) as Y.XmlText;
  return {
    press() {
      pressed.push(performance.now());
      paragraph.insert(paragraph.length, "字");
      const at = Y.createRelativePositionFromTypeIndex(paragraph, paragraph.length);
      live.provider.setAwarenessField("cursor", { anchor: at, head: at });
    },
    open: () => pressed.length,
    close: () => live.close(),
  };
}

const people: Awaited<ReturnType<typeof open>>[] = [];
for (let from = 0; from < typing.people.length; from += 20) {
  people.push(...(await Promise.all(typing.people.slice(from, from + 20).map(open))));
}
const pause = 1000 / typing.keysPerSecond;
const timers = people.map((person) => {
  let timer: NodeJS.Timeout;
  const next = () => {
    person.press();
    // Nobody types as a clock does.
    timer = setTimeout(next, pause * (0.5 + Math.random()));
  };
  timer = setTimeout(next, Math.random() * pause);
  return { stop: () => clearTimeout(timer) };
});
await sleep(typing.warmUp * 1000);
counting = true;
await sleep(typing.seconds * 1000);
for (const timer of timers) timer.stop();
await sleep(1000);
const typed: Typed = {
  keys: times.length,
  p50: percentile(times, 0.5),
  p95: percentile(times, 0.95),
  p99: percentile(times, 0.99),
  open: people.reduce((sum, person) => sum + person.open(), 0),
};
console.log(JSON.stringify(typed));
process.exit(0);
