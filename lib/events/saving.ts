/**
 * What may truly be said about what was written in one tab, at every moment. A pure machine: what happens comes in,
 * one of a few words comes out. Nothing here guesses; whoever feeds it says only what is known.
 */
export interface Saving {
  /** Something was written here, in this tab or the one before it, that the server has not said to have stored. */
  unsent: boolean;
  /** To the server: not yet, there, or lost and tried again. */
  line: "opening" | "open" | "lost";
  /** On this line the server has said that it has everything. */
  told: boolean;
  /** Whether this browser keeps a copy of what is written: not known yet, kept, or not to be had. */
  copy: "opening" | "kept" | "none";
  /** May only be read: by the role, or because the event is in the trash. */
  readOnly: boolean;
  /** Nothing is tried again until the page is loaded anew. */
  stopped: boolean;
}

export type Happening =
  /** Something was written here, or the copy of an earlier tab holds what was never stored. */
  | { type: "wrote" }
  /** The server has stored everything that this tab has. */
  | { type: "stored" }
  | { type: "connected"; readOnly: boolean }
  /** Closed, cut, or silent for longer than a live line is. */
  | { type: "lost" }
  /** The session ended, the right to read was withdrawn, or the page is older than the server. */
  | { type: "stopped" }
  /** The browser writes down what is written. */
  | { type: "copy-kept" }
  /** It cannot, or cannot any more: a private window, no room left, its data erased. */
  | { type: "copy-lost" };

export const opening: Saving = {
  unsent: false,
  line: "opening",
  told: false,
  copy: "opening",
  readOnly: false,
  stopped: false,
};

export function next(saving: Saving, happening: Happening): Saving {
  switch (happening.type) {
    case "wrote":
      return { ...saving, unsent: true };
    case "stored":
      // Who may only read has stored nothing, whatever the two sides agree on.
      if (saving.readOnly || saving.line !== "open") return saving;
      return saving.unsent || !saving.told ? { ...saving, unsent: false, told: true } : saving;
    case "connected":
      return saving.stopped ? saving : { ...saving, line: "open", told: false, readOnly: happening.readOnly };
    case "lost":
      return { ...saving, line: "lost" };
    case "stopped":
      return { ...saving, line: "lost", stopped: true };
    case "copy-kept":
      return { ...saving, copy: "kept" };
    case "copy-lost":
      return { ...saving, copy: "none" };
  }
}

/**
 * - `saved` 已保存: the server has stored all of it.
 * - `saving` 正在保存: written, on its way.
 * - `offline` 离线，改动留在本机 / `offline-loose`: the same, but only in this page, which must stay open.
 * - `kept` 有改动未送出，留在本机 / `loose`: nothing is on its way, nor will be from this page.
 * - `opening`, `read-only`, `stopped` (no line): nothing of one's own is at stake.
 */
export type Said =
  | "opening"
  | "saved"
  | "saving"
  | "offline"
  | "offline-loose"
  | "kept"
  | "loose"
  | "read-only"
  | "stopped";

export function said({ unsent, line, told, copy, readOnly, stopped }: Saving): Said {
  const kept = copy === "kept";
  if (stopped) return unsent ? (kept ? "kept" : "loose") : "stopped";
  if (readOnly && unsent) return kept ? "kept" : "loose";
  if (readOnly) return line === "open" ? "read-only" : "stopped";
  if (line === "open") return unsent ? "saving" : told ? "saved" : "opening";
  if (line === "opening" && !unsent) return "opening";
  return kept ? "offline" : "offline-loose";
}
