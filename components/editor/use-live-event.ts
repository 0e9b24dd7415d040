"use client";
import { defaultDeleteFilter, defaultProtectedNodes, ySyncPluginKey } from "@tiptap/y-tiptap";
import { useEffect, useState } from "react";
import * as Y from "yjs";
import type { Person } from "#components/desk/people.tsx";
import { clearUnsent, marksOf, markUnsent } from "#components/desk/unsent.ts";
import { bodyOf, factsOf, tagsOf, textOf } from "#lib/events/document.ts";
import { type LiveDocument, type LiveState, openLiveDocument } from "#lib/events/live-document.ts";
import { textFields } from "#lib/events/model.ts";
import { type Happening, next, opening, type Saving } from "#lib/events/saving.ts";
import { typedHere } from "./bind-text.ts";
import { type LocalCopy, localName, openLocalCopy } from "./local-copy.ts";

export interface LiveSession {
  document: Y.Doc;
  undo: Y.UndoManager;
  provider: LiveDocument["provider"];
}

export interface LiveEvent {
  /** Null until the text is there. */
  session: LiveSession | null;
  state: LiveState;
  saving: Saving;
  people: Person[];
}

const before: LiveState = { connected: false, saved: false, readOnly: false, trashed: false, stopped: null };

/** Opens an event's document for as long as its page is shown. Who may not write keeps no copy in the browser. */
export function useLiveEvent(eventId: string, person: Person, canEdit: boolean): LiveEvent {
  const [session, setSession] = useState<LiveSession | null>(null);
  const [state, setState] = useState(before);
  const [saving, setSaving] = useState(opening);
  const [people, setPeople] = useState<Person[]>([]);
  const { id: userId } = person;

  useEffect(() => {
    const document = new Y.Doc();
    const undo = undoManagerOf(document);
    const tab = crypto.getRandomValues(new Uint32Array(2)).join("-");
    const earlier = canEdit ? marksOf(userId, eventId) : [];
    let live: LiveDocument | undefined;
    let local: LocalCopy | undefined;
    let now = opening;
    let ended = false;

    const tell = (happening: Happening) => {
      const was = now;
      now = next(now, happening);
      if (canEdit && now.unsent && !was.unsent) markUnsent(userId, eventId, tab);
      if (canEdit && happening.type === "stored" && !now.unsent) {
        clearUnsent(userId, eventId, tab, earlier.splice(0));
      }
      if (!ended && now !== was) setSaving(now);
    };
    const onUpdate = (_: Uint8Array, origin: unknown, __: Y.Doc, { local }: Y.Transaction) => {
      if (local && origin !== live?.provider) tell({ type: "wrote" });
    };
    const show = () => {
      if (live) setSession((shown) => shown ?? { document, undo, provider: (live as LiveDocument).provider });
    };

    const open = async () => {
      setSaving(opening);
      if (canEdit) {
        const told = (kept: boolean) => tell({ type: kept ? "copy-kept" : "copy-lost" });
        local = await openLocalCopy(localName(userId, eventId), document, told);
      }
      if (ended) return local?.keep();
      // An earlier tab was closed before the server had all of it, and this one has loaded it.
      if (earlier.length > 0 && document.store.clients.size > 0) tell({ type: "wrote" });
      document.on("update", onUpdate);
      let last = before;
      live = openLiveDocument({
        origin: window.location.origin.replace(/^http/, "ws"),
        eventId,
        document,
        onState(state) {
          for (const happening of happenedBetween(last, state)) tell(happening);
          last = state;
          setState(state);
          if (state.saved) show();
        },
      });
      const { provider } = live;
      provider.on("synced", show);
      provider.awareness?.on("change", () => setPeople(peopleIn(provider)));
      provider.setAwarenessField("user", { id: userId });
      // What was left here the last time can be read, and gone on with, before there is a connection.
      if (document.store.clients.size > 0) show();
    };
    void open();

    const check = () => live?.check();
    window.addEventListener("online", check);
    window.addEventListener("offline", check);
    window.document.addEventListener("visibilitychange", check);
    return () => {
      ended = true;
      window.removeEventListener("online", check);
      window.removeEventListener("offline", check);
      window.document.removeEventListener("visibilitychange", check);
      setSession(null);
      const saved = live?.state().saved ?? false;
      live?.close();
      if (local) void (saved && !now.unsent ? local.discard() : local.keep());
      undo.destroy();
      document.destroy();
    };
  }, [eventId, userId, canEdit]);

  return { session, state, saving, people };
}

/** What a change of the connection means for what may be said of saving. */
function happenedBetween(was: LiveState, is: LiveState): Happening[] {
  const isNew = is.connected && (!was.connected || was.readOnly !== is.readOnly);
  return [
    ...(is.stopped && !was.stopped ? [{ type: "stopped" } as const] : []),
    ...(was.connected && !is.connected ? [{ type: "lost" } as const] : []),
    ...(isNew ? [{ type: "connected", readOnly: is.readOnly } as const] : []),
    ...(is.connected && is.saved ? [{ type: "stored" } as const] : []),
  ];
}

/** Takes back what was done here, never what others did: title, facts and text in the order in which it was done. */
function undoManagerOf(document: Y.Doc): Y.UndoManager {
  const parts = [bodyOf(document), factsOf(document), tagsOf(document)];
  const texts = textFields.map((field) => textOf(document, field));
  return new Y.UndoManager([...parts, ...texts] as Y.AbstractType<unknown>[], {
    trackedOrigins: new Set([ySyncPluginKey, typedHere]),
    deleteFilter: (item) => defaultDeleteFilter(item, defaultProtectedNodes),
    captureTransaction: (transaction) => transaction.meta.get("addToHistory") !== false,
  });
}

/** Everybody once, however many tabs they have open. */
function peopleIn(provider: LiveDocument["provider"]): Person[] {
  const found = new Map<string, Person>();
  for (const { user } of (provider.awareness?.getStates() ?? new Map()).values()) {
    if (user?.id && user.name) found.set(user.id, { id: user.id, name: user.name });
  }
  return [...found.values()];
}
