import { fork } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { parseEnvironment } from "#lib/platform/environment.ts";
import { openDatabase } from "#lib/platform/postgres/open.ts";
import type { Figures } from "./figures.ts";
import { bindToFirstCores, type Load, type Measured, runLoad } from "./load/run-load.ts";
import { memoryOf } from "./memory.ts";
import { type Product, startProduct } from "./product.ts";

type Say = (step: string) => void;

const codings = { plain: {}, gzip: { "Accept-Encoding": "gzip" } };

/** What a public page costs to serve, beside a bare node:http server that answers the same bytes. */
export async function measurePublic(say: Say): Promise<Figures> {
  const folder = mkdtempSync(path.join(tmpdir(), "dashiji-bench-"));
  // As root the database runs as another account, which must be able to reach its files.
  chmodSync(folder, 0o711);
  const dataDir = path.join(folder, "data");
  try {
    say("a first start, which makes the database");
    await (await startProduct(dataDir)).stop();
    say("a second start, from the process to the first page");
    const product = await startProduct(dataDir);
    try {
      return await measure(product, folder, say);
    } finally {
      await product.stop();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(product: Product, folder: string, say: Say): Promise<Figures> {
  const page = await findReport(product.port);
  bindToFirstCores(product.pid);
  const figures: Figures = {
    "public.start-to-first-page": { value: product.firstPage, unit: "ms", atMost: 2000 },
    "public.document.brotli": { value: (await sizeOf(product.port, page)) / 1024, unit: "KB", atMost: 25 },
  };
  say(`${page}, beside node:http`);
  Object.assign(figures, await compare(product.port, page, folder));
  say("publishing every second");
  Object.assign(figures, await publishUnderLoad(product.port, page, path.join(folder, "data")));
  say("a million addresses that lead nowhere");
  Object.assign(figures, await flood(product.port, page));
  const memory = memoryOf(product.pid, folder);
  if (memory !== null) figures["public.memory"] = { value: memory, unit: "MB", atMost: 350 };
  return figures;
}

/** The newest report that the home page leads to; the home page itself while nothing is published. */
async function findReport(port: number): Promise<string> {
  const home = await (await fetch(`http://127.0.0.1:${port}/`)).text();
  return /href="(\/reports\/[a-z0-9-]+)"/.exec(home)?.[1] ?? "/";
}

async function sizeOf(port: number, page: string): Promise<number> {
  // Long enough for the best compression, which is done in the background.
  await fetch(`http://127.0.0.1:${port}${page}`);
  await sleep(4000);
  const answer = await fetch(`http://127.0.0.1:${port}${page}`, { headers: { "accept-encoding": "br" } });
  await answer.arrayBuffer();
  return Number(answer.headers.get("content-length"));
}

async function compare(port: number, page: string, folder: string): Promise<Figures> {
  const body = Buffer.from(await (await fetch(`http://127.0.0.1:${port}${page}`)).arrayBuffer());
  const file = path.join(folder, "page.html");
  writeFileSync(file, body);
  const bare = fork(path.join(import.meta.dirname, "bare-server.ts"), [file]);
  const [barePort] = (await once(bare, "message")) as [number];
  bindToFirstCores(bare.pid ?? 0);
  const figures: Figures = {};
  for (const [name, headers] of Object.entries(codings)) {
    const load = { paths: [page], headers, connections: 32, seconds: 4 };
    const [own, other] = await alternate({ ...load, port }, { ...load, port: barePort });
    figures[`public.${name}.rate`] = { value: own.perSecond, unit: "/s" };
    figures[`public.${name}.p50`] = { value: own.p50, unit: "ms" };
    figures[`public.${name}.p99`] = { value: own.p99, unit: "ms" };
    figures[`public.${name}.errors`] = { value: own.errors, unit: "", atMost: 0 };
    figures[`public.${name}.node-http.rate`] = { value: other.perSecond, unit: "/s" };
    figures[`public.${name}.ratio`] = { value: own.perSecond / other.perSecond, unit: "×", atLeast: 0.8 };
  }
  bare.disconnect();
  return figures;
}

/** Both in turn, three times, so that a machine that is slower for a while is so for both; the median of each. */
async function alternate(first: Load, second: Load): Promise<[Measured, Measured]> {
  const runs: [Measured, Measured][] = [];
  for (let round = 0; round < 3; round += 1) runs.push([await runLoad(first), await runLoad(second)]);
  const median = (which: 0 | 1) =>
    runs.map((run) => run[which]).sort((a, b) => a.perSecond - b.perSecond)[1] as Measured;
  return [median(0), median(1)];
}

/** What is told when something is published, told every second: every page is rendered again when it is next asked. */
async function publishUnderLoad(port: number, page: string, dataDir: string): Promise<Figures> {
  const load = { port, paths: [page], headers: codings.gzip, connections: 64, seconds: 15, rate: 2000 };
  const quiet = await runLoad(load);
  const database = await openDatabase(parseEnvironment({ DATA_DIR: dataDir }, "", "/"));
  const client = new pg.Client({ connectionString: database.publicUrl });
  await client.connect();
  const publishing = setInterval(() => void client.query("NOTIFY dashiji_public"), 1000);
  const busy = await runLoad(load);
  clearInterval(publishing);
  const renders = await renderTimes(client, port, page);
  await client.end();
  await database.close();
  return {
    "public.open-loop.quiet.p99": { value: quiet.p99, unit: "ms" },
    "public.open-loop.publishing.p99": { value: busy.p99, unit: "ms" },
    "public.open-loop.difference": { value: busy.p99 - quiet.p99, unit: "ms", atMost: 10 },
    "public.render.p95": {
      value: renders.sort((a, b) => a - b)[Math.floor(renders.length * 0.95)] ?? 0,
      unit: "ms",
      atMost: 60,
    },
  };
}

async function renderTimes(client: pg.Client, port: number, page: string): Promise<number[]> {
  const times: number[] = [];
  for (let i = 0; i < 60; i += 1) {
    await client.query("NOTIFY dashiji_public");
    await sleep(50);
    const began = performance.now();
    await (await fetch(`http://127.0.0.1:${port}${page}`)).arrayBuffer();
    times.push(performance.now() - began);
  }
  return times;
}

async function flood(port: number, page: string): Promise<Figures> {
  const load = { port, headers: codings.gzip, connections: 32, seconds: 300 };
  const queries = await runLoad({
    ...load,
    paths: [`${page}?utm=*`, "/?*", "/search?nothing=*"],
    total: 990_000,
  });
  const unknown = await runLoad({ ...load, paths: ["/reports/x-*"], total: 10_000 });
  const kept = await Promise.all(
    ["/", page].map(async (url) =>
      (await fetch(`http://127.0.0.1:${port}${url}`)).headers.get("server-timing"),
    ),
  );
  return {
    "public.flood.queries.rate": { value: queries.perSecond, unit: "/s" },
    "public.flood.unknown.rate": { value: unknown.perSecond, unit: "/s" },
    "public.flood.errors": { value: queries.errors + unknown.errors, unit: "", atMost: 0 },
    "public.flood.known-pages-kept": {
      value: kept.filter((timing) => timing === "cache;desc=hit").length,
      unit: "",
      atLeast: kept.length,
    },
  };
}
