/** Started by run-load.ts with its orders as JSON; prints what it measured as JSON. In a process, and on a core, of its own. */

import { openConnection } from "./connection.ts";
import type { Load, Measured } from "./run-load.ts";

const load: Load = JSON.parse(process.argv[2] ?? "{}");
const times: number[] = [];
let errors = 0;
let bytes = 0;

function requestFor(index: number): string {
  const path = load.paths[index % load.paths.length] ?? "/";
  const headers = Object.entries({ Host: `127.0.0.1:${load.port}`, ...load.headers });
  return `GET ${path.replace("*", String(index))} HTTP/1.1\r\n${headers.map(([name, value]) => `${name}: ${value}\r\n`).join("")}\r\n`;
}

const fixed =
  load.paths.some((path) => path.includes("*")) || load.paths.length > 1 ? undefined : requestFor(0);

function note(began: number, status: number, size: number): void {
  times.push(performance.now() - began);
  bytes = size;
  if (status >= 500 || status < 200) errors += 1;
}

/** Each connection asks again as soon as it is answered. */
async function closedLoop(seconds: number, total: number): Promise<void> {
  const end = performance.now() + seconds * 1000;
  let asked = 0;
  await Promise.all(
    Array.from({ length: load.connections }, () => {
      return new Promise<void>((resolve, reject) => {
        const connection = openConnection(load.port, reject);
        const next = () => {
          const began = performance.now();
          if (began > end || asked >= total) {
            connection.close();
            resolve();
            return;
          }
          asked += 1;
          connection.ask(fixed ?? requestFor(asked), (status, size) => {
            note(began, status, size);
            next();
          });
        };
        next();
      });
    }),
  );
}

/** So many requests a second, whether earlier ones are answered or not; their time runs from when they were due. */
async function openLoop(seconds: number, rate: number): Promise<void> {
  const fail = (error: Error) => {
    throw error;
  };
  const connections = Array.from({ length: load.connections }, () => openConnection(load.port, fail));
  const waiting: number[] = [];
  const begin = performance.now();
  let due = 0;
  const serve = () => {
    for (const connection of connections) {
      if (waiting.length === 0) return;
      if (connection.busy()) continue;
      const began = waiting.shift() ?? 0;
      connection.ask(fixed ?? requestFor(due), (status, size) => {
        note(began, status, size);
        serve();
      });
    }
  };
  while (performance.now() - begin < seconds * 1000) {
    await new Promise((resolve) => setTimeout(resolve, 1));
    for (const now = performance.now(); begin + (due * 1000) / rate <= now; due += 1)
      waiting.push(begin + (due * 1000) / rate);
    serve();
  }
  while (waiting.length > 0 || connections.some((connection) => connection.busy()))
    await new Promise((resolve) => setTimeout(resolve, 5));
  for (const connection of connections) connection.close();
}

const began = performance.now();
if (load.rate) await openLoop(load.seconds, load.rate);
else await closedLoop(load.seconds, load.total ?? Number.POSITIVE_INFINITY);
const took = (performance.now() - began) / 1000;
times.sort((a, b) => a - b);
const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
const measured: Measured = {
  perSecond: times.length / took,
  requests: times.length,
  p50: at(0.5),
  p99: at(0.99),
  bytes,
  errors,
};
console.log(JSON.stringify(measured));
