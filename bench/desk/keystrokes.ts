import type { Desk } from "../desk.ts";
import type { Figures } from "../figures.ts";
import { runBound } from "../load/run-load.ts";
import { newEvent, signIn, textOf } from "./people.ts";

/** People in one event, and pairs in events of their own. */
const together = 20;
const pairs = 90;

export interface Typing {
  url: string;
  /** One for each person: whose cookie, at which event. */
  people: { cookie: string; eventId: string }[];
  keysPerSecond: number;
  /** Seconds until it counts, and for which it does. */
  warmUp: number;
  seconds: number;
}

export interface Typed {
  keys: number;
  p50: number;
  p95: number;
  p99: number;
  /** Keys that were not acknowledged at the end. */
  open: number;
}

/** From a key to the server's word that it is stored, with everybody's cursor moving, from a process of its own. */
export async function measureKeystrokes({ product, dataDir }: Desk): Promise<Figures> {
  const cookies = await signIn(dataDir, together + 2 * pairs);
  const shared = await newEvent("二十人同写", textOf(2000));
  const people = cookies.slice(0, together).map((cookie) => ({ cookie, eventId: shared }));
  for (let pair = 0; pair < pairs; pair++) {
    const eventId = await newEvent(`两人同写 ${pair}`, textOf(2000));
    const two = cookies.slice(together + 2 * pair, together + 2 * pair + 2);
    people.push(...two.map((cookie) => ({ cookie, eventId })));
  }
  const typing: Typing = {
    url: `http://127.0.0.1:${product.port}`,
    people,
    keysPerSecond: 3,
    warmUp: 8,
    seconds: 25,
  };
  const script = new URL("typists.ts", import.meta.url).pathname;
  const typed: Typed = JSON.parse(await runBound(script, JSON.stringify(typing), 120_000));
  return {
    "desk.keystroke.keys": { value: typed.keys, unit: "" },
    "desk.keystroke.p50": { value: typed.p50, unit: "ms" },
    "desk.keystroke.p95": { value: typed.p95, unit: "ms", atMost: 60 },
    "desk.keystroke.p99": { value: typed.p99, unit: "ms" },
    "desk.keystroke.unacknowledged": { value: typed.open, unit: "", atMost: 0 },
  };
}
