"use client";
import { defaultDeleteFilter, defaultProtectedNodes, ySyncPluginKey } from "@tiptap/y-tiptap";
import { useEffect, useState } from "react";
import * as Y from "yjs";
import type { Person } from "#components/desk/people.tsx";
import { markUnsent } from "#components/desk/unsent.ts";
import { bodyOf, factsOf, tagsOf, textOf } from "#lib/events/document.ts";
import { type LiveDocument, type LiveState, openLiveDocument } from "#lib/events/live-document.ts";
import { textFields } from "#lib/events/model.ts";
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
  /** Changes of this browser that the server has not confirmed. */
  unsent: boolean;
  people: Person[];
}

const opening: LiveState = { connected: false, saved: false, readOnly: false, trashed: false, stopped: null };

/** Opens an event's document for as long as its page is shown. Who may not write keeps no copy in the browser. */
export function useLiveEvent(eventId: string, person: Person, canEdit: boolean): LiveEvent {
  const [session, setSession] = useState<LiveSession | null>(null);
  const [state, setState] = useState(opening);
  const [unsent, setUnsent] = useState(false);
  const [people, setPeople] = useState<Person[]>([]);
  const { id: userId } = person;

  useEffect(() => {
    const document = new Y.Doc();
    const undo = undoManagerOf(document);
    let live: LiveDocument | undefined;
    let local: LocalCopy | undefined;
    let ended = false;

    const tell = (value: boolean) => {
      if (canEdit) markUnsent(userId, eventId, value);
      setUnsent(value);
    };
    const onUpdate = (_: Uint8Array, origin: unknown, __: Y.Doc, { local }: Y.Transaction) => {
      if (local && origin !== live?.provider) tell(true);
    };

    const open = async () => {
      if (canEdit) local = await openLocalCopy(localName(userId, eventId), document);
      if (ended) return local?.keep();
      document.on("update", onUpdate);
      live = openLiveDocument({
        origin: window.location.origin.replace(/^http/, "ws"),
        eventId,
        document,
        onState(next) {
          setState(next);
          if (next.saved) {
            tell(false);
            setSession((before) => before ?? { document, undo, provider });
          }
        },
      });
      const { provider } = live;
      provider.on("synced", () => setSession((before) => before ?? { document, undo, provider }));
      provider.awareness?.on("change", () => setPeople(peopleIn(provider)));
      provider.setAwarenessField("user", { id: userId });
      // What was left here the last time can be read, and gone on with, before there is a connection.
      if (document.store.clients.size > 0) setSession({ document, undo, provider });
    };
    void open();

    return () => {
      ended = true;
      setSession(null);
      const saved = live?.state().saved ?? false;
      live?.close();
      if (local) void (saved ? local.discard() : local.keep());
      undo.destroy();
      document.destroy();
    };
  }, [eventId, userId, canEdit]);

  return { session, state, unsent, people };
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
