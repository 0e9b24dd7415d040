import { setTimeout as sleep } from "node:timers/promises";
import { StartError } from "../start-error.ts";
import type { Binaries } from "./binaries.ts";
import { startCluster } from "./cluster.ts";
import { lockDecision } from "./decision.ts";
import type { Place } from "./place.ts";
import { findRunning, isRunning, type Postmaster } from "./postmaster.ts";

/** See DatabaseHandle.watch. */
export function watch(
  dataDir: string,
  place: Place,
  binaries: Binaries,
  first: Postmaster,
  report: (state: "down" | "up" | "failed", reason?: unknown) => void,
): () => void {
  let postmaster = first;
  let ended = false;
  const look = async () => {
    if (ended || isRunning(postmaster)) return;
    report("down");
    const deciding = await lockDecision(dataDir);
    try {
      if (ended) return;
      const running = await findRunning(place.cluster);
      postmaster = running ?? (await startCluster(place, binaries, first.port));
      if (postmaster.port !== first.port) throw portLost(first.port);
      report("up");
    } finally {
      deciding.release();
    }
  };
  const keepLooking = async () => {
    while (!ended) {
      await sleep(300, undefined, { ref: false });
      await look().catch((error) => report("failed", error));
    }
  };
  void keepLooking();
  return () => {
    ended = true;
  };
}

/** Everyone who is connected knows the old address. */
function portLost(port: number): StartError {
  return new StartError(
    `数据库重新启动时，其端口 ${port} 已被占用；请重新启动本产品。`,
    `port ${port} was taken while the database was down; start the product again.`,
  );
}
