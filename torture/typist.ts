import * as Y from "yjs";
import { bodyOf, textOf } from "#lib/events/document.ts";
import { handshake } from "#lib/events/handshake.ts";
import { type LiveState, openLiveDocument } from "#lib/events/live-document.ts";
import { createLine } from "./line.ts";

/** Everything that typists were told is saved: marks that must be in the text at the end, and marks that must not. */
export interface Promised {
  written: Set<string>;
  deleted: Set<string>;
  /** Of them, how many were made without a connection. */
  offline: number;
}

export interface TypistOptions {
  name: string;
  url: string;
  cookie: string;
  eventId: string;
  promised: Promised;
  /** What the browser keeps of the document; two tabs of one browser share it. */
  kept: Y.Doc;
}

type Edit = { mark: string; kind: "written" | "deleted"; offline: boolean };

/** An editor that knows fewer blocks than the server's. */
const olderHandshake = "schema 0";

/**
 * One tab, in which somebody writes marks into title and text, takes some away again, and remembers which of it was
 * said to be saved.
 */
export function createTypist({ name, url, cookie, eventId, promised, kept }: TypistOptions) {
  const line = createLine({ origin: url, cookie });
  let count = 0;
  let tab = openTab();
  let timer: NodeJS.Timeout | undefined;

  function openTab({ waiting = [] as Edit[], load = false, token = handshake } = {}) {
    const document = new Y.Doc();
    if (load) Y.applyUpdate(document, Y.encodeStateAsUpdate(kept));
    const live = openLiveDocument({
      origin: url.replace(/^http/, "ws"),
      eventId,
      document,
      token,
      WebSocket: line.WebSocket,
      heartbeat: { quiet: 500, answer: 1500 },
      onState(state) {
        if (isStored(state)) for (const edit of waiting.splice(0)) promise(edit);
      },
    });
    document.on("update", (update: Uint8Array) => Y.applyUpdate(kept, update));
    return { document, waiting, live };
  }

  function promise({ mark, kind, offline }: Edit): void {
    promised[kind].add(mark);
    if (kind === "deleted") promised.written.delete(mark);
    if (offline) promised.offline++;
  }

  /** Before the text is there, writing would make a paragraph of its own for each browser. */
  const isReady = () => bodyOf(tab.document).length > 0;

  function edit(): void {
    // As the page does, a tab that was refused is only read.
    if (!isReady() || tab.live.state().stopped) return;
    const text = count % 16 === 0 ? textOf(tab.document, "title") : lastParagraph(tab.document);
    const own = /〔[^〕]+〕/g;
    const old = [...text.toString().matchAll(own)].find(
      ([mark]) => mark.startsWith(`〔${name}-`) && promised.written.has(mark),
    );
    const offline = !tab.live.state().connected;
    if (count % 7 === 6 && old) {
      tab.waiting.push({ mark: old[0], kind: "deleted", offline });
      text.delete(old.index, old[0].length);
    } else {
      const mark = `〔${name}-${count}〕`;
      tab.waiting.push({ mark, kind: "written", offline });
      text.insert(text.length, mark);
    }
    count++;
  }

  /** Closes the tab and opens it again with what the browser kept. */
  function reload(token = handshake): void {
    const { waiting, live, document } = tab;
    live.close();
    document.destroy();
    tab = openTab({ waiting, load: true, token });
  }

  return {
    line,
    start() {
      const next = () => {
        edit();
        timer = setTimeout(next, 20 + Math.random() * 60);
      };
      next();
    },
    pause: () => clearTimeout(timer),
    /** Throws the browser away with all that it knows, and opens another one: only the server can know now. */
    startAfresh(empty: Y.Doc) {
      // Taken away here, but whether there as well was never said.
      for (const { mark } of tab.waiting) promised.written.delete(mark);
      tab.live.close();
      tab.document.destroy();
      kept = empty;
      tab = openTab();
    },
    reload: () => reload(),
    /** The server's editor is newer now: the tab is refused, keeps what it could not send, and is loaded anew. */
    async growOld(until: (is: () => boolean) => Promise<void>): Promise<void> {
      reload(olderHandshake);
      await until(() => tab.live.state().stopped === "schema");
      reload();
    },
    /** Whether everything that was written in this tab was said to be saved. */
    isSaved: () => isReady() && isStored(tab.live.state()) && tab.waiting.length === 0,
    close() {
      clearTimeout(timer);
      tab.live.close();
    },
  };
}

export type Typist = ReturnType<typeof createTypist>;

function isStored({ connected, saved }: LiveState): boolean {
  return connected && saved;
}

function lastParagraph(document: Y.Doc): Y.Text {
  const body = bodyOf(document);
  const last = body.get(body.length - 1);
  const inside = last instanceof Y.XmlElement ? last.get(0) : undefined;
  if (inside instanceof Y.XmlText && inside.length < 3000) return inside;
  const paragraph = new Y.XmlElement("paragraph");
  const text = new Y.XmlText();
  paragraph.insert(0, [text]);
  body.insert(body.length, [paragraph]);
  return text;
}
