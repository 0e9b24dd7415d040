"use client";
import { createContext, type ReactNode, useContext, useEffect, useState, useSyncExternalStore } from "react";
import type { Picture } from "#lib/events/queries.ts";

/** Null when there is no such picture any more. */
type Known = Map<string, Picture | null>;

interface PictureStore {
  subscribe(changed: () => void): () => void;
  known(): Known;
  add(picture: Picture): void;
  ask(id: string): void;
}

const Store = createContext<PictureStore | null>(null);

/** What the library knows of the pictures in the text: a document itself holds only their ids. */
export function Pictures({ initial, children }: { initial: Picture[]; children: ReactNode }) {
  const [store] = useState(() => createStore(initial));
  return <Store value={store}>{children}</Store>;
}

export function usePictures(): Pick<PictureStore, "add"> & { known: Known } {
  const store = useStore();
  return { add: store.add, known: useSyncExternalStore(store.subscribe, store.known, store.known) };
}

/** One picture, fetched when somebody else has just put it in; undefined while that takes. */
export function usePicture(id: string | null): Picture | null | undefined {
  const store = useStore();
  const known = useSyncExternalStore(store.subscribe, store.known, store.known);
  useEffect(() => {
    if (id) store.ask(id);
  }, [store, id]);
  return id === null ? null : known.get(id);
}

function useStore(): PictureStore {
  const store = useContext(Store);
  if (!store) throw new Error("pictures are used outside <Pictures>");
  return store;
}

function createStore(initial: Picture[]): PictureStore {
  let known: Known = new Map(initial.map((picture) => [picture.id, picture]));
  const asked = new Set(known.keys());
  const listeners = new Set<() => void>();
  const set = (entries: [string, Picture | null][]) => {
    known = new Map([...known, ...entries]);
    for (const changed of listeners) changed();
  };
  return {
    subscribe(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    known: () => known,
    add(picture) {
      asked.add(picture.id);
      set([[picture.id, picture]]);
    },
    ask(id) {
      if (asked.has(id)) return;
      asked.add(id);
      fetch(`/admin/events/pictures?id=${encodeURIComponent(id)}`)
        .then((response) =>
          response.ok ? response.json() : Promise.reject(new Error(String(response.status))),
        )
        .then((found: Picture[]) => set([[id, found[0] ?? null]]))
        // Asked again when the picture is next shown.
        .catch(() => asked.delete(id));
    },
  };
}
