import type { UploadedImage, UploadOutcome } from "#components/desk/upload.ts";
import type { Problem } from "#lib/platform/errors.ts";

export type SendState =
  | { phase: "waiting" | "sending"; part: number; preview: string | null }
  | { phase: "failed"; problems: Problem[]; preview: string | null }
  | { phase: "done"; image: UploadedImage };

/** Takes one picture to the library, and tells how much of it has arrived, from 0 to 1. */
export type Send = (onProgress: (part: number) => void) => Promise<UploadOutcome>;

export interface Sending {
  subscribe(changed: () => void): () => void;
  /** Of the picture with this source; undefined where this page knows nothing of it. */
  state(source: string): SendState | undefined;
  add(source: string, send: Send, preview: string | null): void;
  retry(source: string): void;
  /** Tries again what failed because the server was not reached. */
  retryUnreached(): void;
}

interface Entry {
  state: SendState;
  send: Send;
}

/** As many at once as the server has places for. */
const lanes = 3;

/**
 * The pictures of this page that are on their way to the library, by the source of their figures. Each goes its own way: one
 * that fails says why, waits to be tried again, and holds up no other.
 */
export function createSending(onDone: (source: string, image: UploadedImage) => void): Sending {
  const entries = new Map<string, Entry>();
  const listeners = new Set<() => void>();
  const queue: string[] = [];
  let running = 0;

  const set = (source: string, state: SendState) => {
    const entry = entries.get(source);
    if (!entry) return;
    entry.state = state;
    for (const changed of listeners) changed();
  };
  const previewOf = (state: SendState) => ("preview" in state ? state.preview : null);

  const run = async () => {
    running++;
    for (let source = queue.shift(); source !== undefined; source = queue.shift()) {
      const entry = entries.get(source);
      if (!entry) continue;
      const key = source;
      const preview = previewOf(entry.state);
      set(key, { phase: "sending", part: 0, preview });
      const outcome = await entry
        .send((part) => set(key, { phase: "sending", part, preview }))
        .catch((): UploadOutcome => ({ ok: false, problems: [{ code: "upload.network" }] }));
      if (outcome.ok) {
        set(key, { phase: "done", image: outcome.image });
        onDone(key, outcome.image);
        if (preview) URL.revokeObjectURL(preview);
      } else set(key, { phase: "failed", problems: outcome.problems, preview });
    }
    running--;
  };
  const enqueue = (source: string, preview: string | null) => {
    set(source, { phase: "waiting", part: 0, preview });
    queue.push(source);
    if (running < lanes) void run();
  };
  const retry = (source: string) => {
    const state = entries.get(source)?.state;
    if (state?.phase === "failed") enqueue(source, state.preview);
  };

  return {
    subscribe(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    state: (source) => entries.get(source)?.state,
    add(source, send, preview) {
      const before = entries.get(source);
      if (before && before.state.phase !== "failed") {
        // The same picture once more, or a paste that was taken back and done again.
        if (before.state.phase === "done") onDone(source, before.state.image);
        return;
      }
      entries.set(source, { state: { phase: "waiting", part: 0, preview }, send });
      enqueue(source, preview);
    },
    retry,
    retryUnreached() {
      for (const [source, { state }] of entries) {
        if (state.phase === "failed" && state.problems.some(({ code }) => code === "upload.network"))
          retry(source);
      }
    },
  };
}
