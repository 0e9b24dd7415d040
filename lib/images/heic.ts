import { spawn } from "node:child_process";
import path from "node:path";
import { buffer } from "node:stream/consumers";
import { refuse } from "#lib/platform/errors.ts";
import { limits } from "./model.ts";
import { createPlaces } from "./places.ts";

/** From the folder that every process of the product runs in; a bundle has no folder of its own to tell. */
const script = "lib/images/decode-heic.ts";
/** Milliseconds. The largest picture of a phone takes five seconds. */
const patience = 60_000;

/** One at a time: a picture of 48 million pixels needs some 400 MB while it is decoded. */
const places = createPlaces(1);

/**
 * A HEIC as a JPEG, decoded by a process of its own that knows nothing of the product and may take neither long nor
 * much.
 * @throws Refusal image.broken
 */
export function decodeHeic(bytes: Uint8Array): Promise<Buffer> {
  return places.run(async () => {
    const child = spawn(
      process.execPath,
      ["--max-old-space-size=256", path.resolve(script), String(limits.heicPixels)],
      {
        env: { NODE_ENV: "production" },
        stdio: ["pipe", "pipe", "ignore"],
        timeout: patience,
        killSignal: "SIGKILL",
      },
    );
    const ended = new Promise<number | null>((resolve) => {
      child.on("error", () => resolve(null));
      child.on("close", resolve);
    });
    // It may end before it has read everything; how it ended says enough.
    child.stdin.on("error", () => {});
    child.stdin.end(bytes);
    const [jpeg, code] = await Promise.all([buffer(child.stdout), ended]);
    if (code !== 0 || jpeg.length === 0) refuse("image.broken");
    return jpeg;
  });
}
