"use client";
import { useEffect, useRef, useState } from "react";
import type { Problem } from "#lib/platform/errors.ts";
import { type UploadedImage, upload } from "./upload.ts";

export interface Upload {
  key: number;
  file: File;
  /** From 0 to 1; at 1 the server is still looking at it. */
  progress: number;
  state: "waiting" | "sending" | "done" | "failed";
  problems: Problem[];
  /** What the library holds for it, once it is done. */
  image: UploadedImage | null;
}

/** Two at once: enough to fill an office's line, and no more work than the server has places. */
const lanes = 2;

/** Files on their way, each by itself: one that fails or is cancelled holds up no other. */
export function useUploads(onUploaded: (image: UploadedImage, file: File) => void) {
  const [uploads, setUploads] = useState<Upload[]>([]);
  const queue = useRef<Upload[]>([]);
  const running = useRef(0);
  const nextKey = useRef(1);
  const aborts = useRef(new Map<number, AbortController>());
  const busy = uploads.some(({ state }) => state === "waiting" || state === "sending");
  useWarnBeforeLeaving(busy);

  const change = (key: number, part: Partial<Upload>) =>
    setUploads((before) => before.map((one) => (one.key === key ? { ...one, ...part } : one)));

  async function runLane() {
    running.current++;
    for (let next = queue.current.shift(); next; next = queue.current.shift()) {
      const { key, file } = next;
      const abort = new AbortController();
      aborts.current.set(key, abort);
      change(key, { state: "sending", problems: [] });
      const outcome = await upload(file, (progress) => change(key, { progress }), abort.signal);
      aborts.current.delete(key);
      if (abort.signal.aborted) continue;
      if (outcome.ok) {
        change(key, { state: "done", progress: 1, image: outcome.image });
        onUploaded(outcome.image, file);
      } else change(key, { state: "failed", problems: outcome.problems });
    }
    running.current--;
  }

  function enqueue(added: Upload[]) {
    queue.current.push(...added);
    while (running.current < Math.min(lanes, running.current + queue.current.length)) void runLane();
  }

  return {
    uploads,
    add(files: File[]) {
      const added = files.map((file) => ({
        key: nextKey.current++,
        file,
        progress: 0,
        state: "waiting" as const,
        problems: [],
        image: null,
      }));
      setUploads((before) => [...before.filter(({ state }) => state !== "done"), ...added]);
      enqueue(added);
    },
    retry(again: Upload[]) {
      for (const { key } of again) change(key, { state: "waiting", progress: 0, problems: [] });
      enqueue(again);
    },
    /** Takes it off the list; what has not arrived whole is not kept. */
    cancel({ key }: Upload) {
      queue.current = queue.current.filter((one) => one.key !== key);
      aborts.current.get(key)?.abort();
      setUploads((before) => before.filter((one) => one.key !== key));
    },
  };
}

function useWarnBeforeLeaving(busy: boolean): void {
  useEffect(() => {
    if (!busy) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", warn);
    return () => removeEventListener("beforeunload", warn);
  }, [busy]);
}
