"use client";
import { useRef, useState } from "react";
import { DropZone, FileTrigger, ProgressBar } from "react-aria-components";
import { useTranslations } from "use-intl";
import { Button } from "#components/ui/button.tsx";
import type { Problem } from "#lib/platform/errors.ts";
import { type UploadedImage, upload } from "./upload.ts";

interface Item {
  key: number;
  file: File;
  /** From 0 to 1; at 1 the server is still looking at it. */
  progress: number;
  state: "waiting" | "sending" | "done" | "failed";
  problems: Problem[];
}

/** Two at once: enough to fill an office's line, and no more work than the server has places. */
const lanes = 2;

/**
 * Takes pictures by choosing or dropping, several at once, and sends them one after the other with progress for
 * each. One that fails says why and can be tried again; the others go on.
 */
export function UploadList({ onUploaded }: { onUploaded: (image: UploadedImage, file: File) => void }) {
  const words = useTranslations("images.upload");
  const errors = useTranslations("errors");
  const [items, setItems] = useState<Item[]>([]);
  const queue = useRef<Item[]>([]);
  const running = useRef(0);
  const nextKey = useRef(1);

  const change = (key: number, part: Partial<Item>) =>
    setItems((before) => before.map((item) => (item.key === key ? { ...item, ...part } : item)));

  async function runLane() {
    running.current++;
    for (let item = queue.current.shift(); item; item = queue.current.shift()) {
      const { key, file } = item;
      change(key, { state: "sending", problems: [] });
      const outcome = await upload(file, (progress) => change(key, { progress }));
      if (outcome.ok) {
        change(key, { state: "done", progress: 1 });
        onUploaded(outcome.image, file);
      } else change(key, { state: "failed", problems: outcome.problems });
    }
    running.current--;
  }

  function enqueue(added: Item[]) {
    queue.current.push(...added);
    while (running.current < Math.min(lanes, running.current + queue.current.length)) void runLane();
  }

  function add(files: File[]) {
    const added = files.map((file) => ({
      key: nextKey.current++,
      file,
      progress: 0,
      state: "waiting" as const,
      problems: [],
    }));
    setItems((before) => [...before.filter(({ state }) => state !== "done"), ...added]);
    enqueue(added);
  }

  function retry(item: Item) {
    change(item.key, { state: "waiting", progress: 0, problems: [] });
    enqueue([item]);
  }

  return (
    <DropZone
      aria-label={words("drop")}
      getDropOperation={() => "copy"}
      onDrop={async ({ items: dropped }) => {
        const files = dropped.flatMap((entry) => (entry.kind === "file" ? [entry.getFile()] : []));
        add(await Promise.all(files));
      }}
      className="ring-focus rounded-md border border-dashed border-edge p-4 data-drop-target:border-ink data-drop-target:bg-hover"
    >
      <div className="flex flex-wrap items-center gap-3">
        <FileTrigger
          acceptedFileTypes={["image/*"]}
          allowsMultiple
          onSelect={(files) => files && add([...files])}
        >
          <Button>{words("choose")}</Button>
        </FileTrigger>
        <span className="text-sm text-faint max-sm:hidden">{words("drop")}</span>
      </div>
      {items.length > 0 && (
        <ul className="mt-3 max-h-72 overflow-y-auto text-sm" aria-live="polite">
          {items.map((item) => (
            <li
              key={item.key}
              className="hairline flex flex-wrap items-baseline gap-x-4 gap-y-1 py-2 last:border-0"
            >
              <span className="min-w-0 flex-1 truncate">{item.file.name}</span>
              {item.state === "failed" ? (
                <>
                  <span className="text-seal max-sm:w-full">
                    {item.problems
                      .map(({ code, values }) => errors(code as "unexpected", values as never))
                      .join(" ")}
                  </span>
                  <Button look="quiet" onPress={() => retry(item)}>
                    {words("retry")}
                  </Button>
                </>
              ) : (
                <ItemProgress item={item} label={item.file.name} text={words(stateWord(item))} />
              )}
            </li>
          ))}
        </ul>
      )}
    </DropZone>
  );
}

function stateWord({ state, progress }: Item): "waiting" | "sending" | "checking" | "done" {
  if (state === "sending") return progress < 1 ? "sending" : "checking";
  return state === "done" ? "done" : "waiting";
}

function ItemProgress({ item, label, text }: { item: Item; label: string; text: string }) {
  return (
    <ProgressBar aria-label={label} value={item.progress * 100} className="flex w-48 items-center gap-3">
      {({ percentage }) => (
        <>
          <svg
            viewBox="0 0 100 2"
            preserveAspectRatio="none"
            aria-hidden="true"
            className="h-0.5 flex-1 bg-line"
          >
            <rect width={percentage} height="2" className={item.state === "done" ? "fill-ok" : "fill-ink"} />
          </svg>
          <span className="w-16 text-right text-xs text-faint">{text}</span>
        </>
      )}
    </ProgressBar>
  );
}
