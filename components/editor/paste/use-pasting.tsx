"use client";
import { createContext, type ReactNode, useContext, useRef, useState, useSyncExternalStore } from "react";
import { usePictures } from "../pictures.tsx";
import type { LiveSession } from "../use-live-event.ts";
import { usePasteNotice } from "./paste-notice.ts";
import { createPasting, type Pasting } from "./pasting.ts";
import type { SendState } from "./sending.ts";

const Context = createContext<Pasting | null>(null);

/** One for each time that a text is opened. */
export function usePasting(session: LiveSession, userId: string, eventId: string): Pasting {
  const { add } = usePictures();
  const notice = usePasteNotice();
  const say = useRef(notice);
  say.current = notice;
  const [pasting] = useState(() =>
    createPasting({ userId, eventId, undo: session.undo, add, say: (said) => say.current(said) }),
  );
  return pasting;
}

export function PastingProvider({ pasting, children }: { pasting: Pasting; children: ReactNode }) {
  return <Context value={pasting}>{children}</Context>;
}

/** Lets go of what waits for a figure that has got another picture. */
export function useForget(): (source: string) => void {
  const pasting = useContext(Context);
  return (source) => pasting?.forget(source);
}

/** How the picture with this source is getting on; undefined where this page knows nothing of it. */
export function useSendState(source: string): { state: SendState | undefined; retry: () => void } {
  const pasting = useContext(Context);
  const read = () => pasting?.sending.state(source);
  const state = useSyncExternalStore(pasting?.sending.subscribe ?? never, read, read);
  return { state, retry: () => pasting?.retry(source) };
}

function never(): () => void {
  return () => {};
}
