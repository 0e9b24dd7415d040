"use client";
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from "react";
import type * as Y from "yjs";
import { readText } from "#lib/events/document.ts";
import type { EventText } from "#lib/events/model.ts";

/** A value of a shared map, and when it changes. Values are compared by what they say. */
export function useSharedMap<Value>(map: Y.Map<unknown>, read: () => Value): Value {
  const last = useRef<{ json: string; value: Value } | null>(null);
  const subscribe = useCallback(
    (changed: () => void) => {
      map.observe(changed);
      return () => map.unobserve(changed);
    },
    [map],
  );
  const snapshot = () => {
    const value = read();
    const json = JSON.stringify(value);
    if (last.current?.json !== json) last.current = { json, value };
    return last.current.value;
  };
  return useSyncExternalStore(subscribe, snapshot, snapshot);
}

/** What the document says as a whole, a moment after each change. */
export function useEventText(document: Y.Doc): EventText {
  const [text, setText] = useState(() => readText(document));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const changed = () => {
      timer ??= setTimeout(() => {
        timer = undefined;
        setText(readText(document));
      }, 300);
    };
    setText(readText(document));
    document.on("update", changed);
    return () => {
      clearTimeout(timer);
      document.off("update", changed);
    };
  }, [document]);
  return text;
}
