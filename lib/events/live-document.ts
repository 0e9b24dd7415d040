import { HocuspocusProvider, HocuspocusProviderWebsocket, MessageType } from "@hocuspocus/provider";
import { createDecoder, readVarString, readVarUint } from "lib0/decoding";
import type * as Y from "yjs";
import { closeCodes, type Denial, handshake, isPong, pingMessage } from "./handshake.ts";
import { type Beat, createHeartbeat } from "./heartbeat.ts";

/** What is true of a document right now. */
export interface LiveState {
  connected: boolean;
  /** Everything in the document is in the server's edit log. */
  saved: boolean;
  readOnly: boolean;
  trashed: boolean;
  /** Why the document is not, or no more, exchanged with the server; nothing is tried again. */
  stopped: null | Exclude<Denial, "unavailable"> | "signed-out" | "too-many";
}

export interface LiveOptions {
  /** Of the site, with ws: or wss:. */
  origin: string;
  eventId: string;
  document: Y.Doc;
  onState?(state: LiveState): void;
  /** What is said before syncing; for trying what happens to a tab with another editor. */
  token?: string;
  /** For programs that must send headers of their own. */
  WebSocket?: typeof WebSocket;
  /**
   * Milliseconds without an answer to a change until the connection counts as dead: a line that was cut off silently
   * would else look like one that is saving.
   */
  patience?: number;
  /** When a line without traffic is asked for a sign of life, and how long one may take. */
  heartbeat?: Partial<Beat>;
}

/**
 * Drops what is sent while there is no connection, instead of queueing it: at the next one both sides exchange what
 * they lack anyway, and a queued update would be acknowledged on top of that, so that `hasUnsyncedChanges` would turn
 * false too early.
 */
class Wire extends HocuspocusProviderWebsocket {
  /** Set after the connection exists: its first message comes later than this object. */
  heard: () => void = () => {};

  override send(message: unknown): void {
    if (this.webSocket?.readyState === 1) super.send(message);
  }

  override onMessage(event: MessageEvent): void {
    this.heard?.();
    if (isPong(event.data)) return;
    super.onMessage(event);
  }

  /** Asks the server for a sign of life. */
  ping(): void {
    this.send(pingMessage);
  }

  /** Ends the connection as if it had been closed by the other side; the next one is made soon. */
  giveUp(): void {
    this.emit("close", { event: { code: 4408, reason: "no answer" } });
  }
}

/** Answers about our own changes, which may come in at any time; the rest is what others do. */
const aboutUs = new Set<number>([MessageType.Auth, MessageType.SyncStatus, MessageType.CLOSE]);

/** A provider that can keep what others do waiting. */
class Exchange extends HocuspocusProvider {
  private waiting: MessageEvent[] | null = null;

  override onMessage(event: MessageEvent): void {
    const decoder = createDecoder(new Uint8Array(event.data));
    readVarString(decoder);
    if (this.waiting && !aboutUs.has(readVarUint(decoder))) this.waiting.push(event);
    else super.onMessage(event);
  }

  override onClose(): void {
    // The next connection brings what this one could not tell.
    if (this.waiting) this.waiting = [];
    super.onClose();
  }

  /** Keeps what others do out of the document until `release`. */
  hold(): void {
    this.waiting ??= [];
  }

  release(): void {
    const events = this.waiting ?? [];
    this.waiting = null;
    for (const event of events) super.onMessage(event);
  }
}

const stopping = new Map<number, LiveState["stopped"]>([
  [closeCodes.signedOut, "signed-out"],
  [closeCodes.refused, "refused"],
  [closeCodes.tooMany, "too-many"],
]);

/** Keeps a Yjs document and the server's the same, and says truly whether the server has stored all of it. */
export function openLiveDocument({
  origin,
  eventId,
  document,
  onState,
  WebSocket,
  patience = 15_000,
  heartbeat,
  token = handshake,
}: LiveOptions) {
  let state: LiveState = { connected: false, saved: false, readOnly: false, trashed: false, stopped: null };
  const set = (change: Partial<LiveState>) => {
    const next = { ...state, ...change };
    if (Object.entries(next).every(([key, value]) => state[key as keyof LiveState] === value)) return;
    state = next;
    onState?.(state);
  };

  let silence: ReturnType<typeof setTimeout> | undefined;
  let unanswered = 0;
  const wire = new Wire({
    url: `${origin}/collab/${eventId}`,
    delay: 500,
    minDelay: 500,
    maxDelay: 5000,
    WebSocketPolyfill: WebSocket,
  });
  const provider = new Exchange({
    name: eventId,
    document,
    websocketProvider: wire,
    token,
    onUnsyncedChanges({ number }) {
      waitForAnswer(number);
      set({ saved: isSaved() });
    },
    onSynced: () => set({ saved: isSaved() }),
    onAuthenticated: ({ scope }) => {
      const readOnly = scope === "readonly";
      set({ connected: true, readOnly, trashed: state.trashed && readOnly });
    },
    onAuthenticationFailed: ({ reason }) => {
      if (reason !== "unavailable") stop(reason as Exclude<Denial, "unavailable">);
    },
    onClose: ({ event }) => {
      if (event.code === closeCodes.trashed) set({ trashed: true });
      const stopped = stopping.get(event.code);
      if (stopped) stop(stopped);
      stopWaiting();
      set({ connected: false });
    },
    onDisconnect: () => set({ connected: false }),
  });
  provider.attach();
  const heart = createHeartbeat({ ask: () => wire.ping(), giveUp, isOpen: () => state.connected }, heartbeat);
  wire.heard = heart.heard;

  /** Each answer gives the next one its time; more changes do not. */
  function waitForAnswer(number: number): void {
    if (number < unanswered) stopWaiting();
    unanswered = number;
    if (number > 0 && provider.isAuthenticated && !state.readOnly) silence ??= setTimeout(giveUp, patience);
  }

  function stopWaiting(): void {
    clearTimeout(silence);
    silence = undefined;
  }

  function giveUp(): void {
    stopWaiting();
    wire.giveUp();
  }

  function isSaved(): boolean {
    return provider.isAuthenticated && provider.isSynced && !provider.hasUnsyncedChanges;
  }

  function stop(stopped: LiveState["stopped"]): void {
    set({ connected: false, stopped });
    wire.disconnect();
  }

  return {
    provider,
    state: () => state,
    /** The line may have been cut while the tab slept, or the network said so: asks at once. */
    check: () => heart.check(),
    close(): void {
      stopWaiting();
      heart.stop();
      provider.destroy();
      wire.destroy();
    },
  };
}

export type LiveDocument = ReturnType<typeof openLiveDocument>;
