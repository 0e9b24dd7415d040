import { log } from "#lib/platform/log.ts";
import { storage } from "#lib/platform/storage.ts";
import { prepareRenditions, type ShownPicture } from "./renditions.ts";

/** Pictures that wait; more are left to whoever publishes or asks for them. */
const most = 2000;
const waiting: ShownPicture[] = [];
let running = false;

/** Makes the renditions of a picture ahead, when nobody waits for another. Gone when the process ends: publishing sees to the rest. */
export function prepareLater(picture: ShownPicture): void {
  if (waiting.length < most) waiting.push(picture);
  if (!running) void run();
}

async function run(): Promise<void> {
  running = true;
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    await prepareRenditions(storage(), next).catch((err) =>
      log.warn({ err, sha256: next?.sha256 }, "the renditions of a picture were not made"),
    );
  }
  running = false;
}
