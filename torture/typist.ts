import * as Y from "yjs";
import { bodyOf, textOf } from "#lib/events/document.ts";
import { openLiveDocument } from "#lib/events/live-document.ts";

/** Everything that typists were told is saved: marks that must be in the text at the end, and marks that must not. */
export interface Promised {
  written: Set<string>;
  deleted: Set<string>;
}

export interface TypistOptions {
  name: string;
  url: string;
  cookie: string;
  eventId: string;
  promised: Promised;
}

type Edit = { mark: string; kind: "written" | "deleted" };

/**
 * Somebody with a browser of their own, who writes marks into title and text, takes some away again, and remembers
 * which of it was said to be saved.
 */
export function createTypist({ name, url, cookie, eventId, promised }: TypistOptions) {
  let count = 0;
  let tab = openTab();
  let timer: NodeJS.Timeout | undefined;

  function openTab() {
    const document = new Y.Doc();
    const waiting: Edit[] = [];
    const live = openLiveDocument({
      origin: url.replace(/^http/, "ws"),
      eventId,
      document,
      WebSocket: websocketWith({ origin: url, cookie }),
      onState({ saved }) {
        if (!saved) return;
        for (const { mark, kind } of waiting.splice(0)) {
          promised[kind].add(mark);
          if (kind === "deleted") promised.written.delete(mark);
        }
      },
    });
    return { document, waiting, live };
  }

  /** Before the text is there, writing would make a paragraph of its own for each browser. */
  const isReady = () => bodyOf(tab.document).length > 0;

  function edit(): void {
    if (!isReady()) return;
    const text = count % 4 === 0 ? textOf(tab.document, "title") : lastParagraph(tab.document);
    const own = /〔[^〕]+〕/g;
    const old = [...text.toString().matchAll(own)].find(
      ([mark]) => mark.startsWith(`〔${name}-`) && promised.written.has(mark),
    );
    if (count % 7 === 6 && old) {
      tab.waiting.push({ mark: old[0], kind: "deleted" });
      text.delete(old.index, old[0].length);
    } else {
      const mark = `〔${name}-${count}〕`;
      tab.waiting.push({ mark, kind: "written" });
      text.insert(text.length, mark);
    }
    count++;
  }

  return {
    start() {
      const next = () => {
        edit();
        timer = setTimeout(next, 20 + Math.random() * 60);
      };
      next();
    },
    pause: () => clearTimeout(timer),
    /** Throws the browser away with all that it knows, and opens another one: only the server can know now. */
    startAfresh() {
      // Taken away here, but whether there as well was never said.
      for (const { mark } of tab.waiting) promised.written.delete(mark);
      tab.live.close();
      tab.document.destroy();
      tab = openTab();
    },
    /** Whether everything that was written in this browser was said to be saved. */
    isSaved: () =>
      isReady() && tab.live.state().connected && tab.live.state().saved && tab.waiting.length === 0,
    text: () => tab.document,
    close() {
      clearTimeout(timer);
      tab.live.close();
    },
  };
}

export type Typist = ReturnType<typeof createTypist>;

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

function websocketWith(headers: Record<string, string>): typeof WebSocket {
  return class extends WebSocket {
    constructor(url: string) {
      super(url, { headers } as never);
    }
  } as typeof WebSocket;
}
