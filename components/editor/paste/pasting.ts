import type { EditorView } from "@tiptap/pm/view";
import { uuidv4 } from "lib0/random";
import type { UndoManager } from "yjs";
import { clearUnsent, markUnsent, waitingPictures } from "#components/desk/unsent.ts";
import { upload } from "#components/desk/upload.ts";
import type { Picture } from "#lib/events/queries.ts";
import type { Block } from "#lib/richtext/model.ts";
import { fillFigures, sourcesIn } from "./fill-figures.ts";
import { type KeptPictures, keptPictures } from "./kept-pictures.ts";
import type { PasteOptions } from "./paste.ts";
import type { Said } from "./paste-notice.ts";
import { createSending, type Sending } from "./sending.ts";
import { takeFromAddress } from "./take-from-address.ts";

export interface Pasting {
  sending: Sending;
  options: PasteOptions;
  /** Sends the picture of a figure once more, or fetches it where this page has not tried yet. */
  retry(source: string): void;
  /** A figure has got another picture. */
  forget(source: string): void;
}

export interface PastingNeeds {
  userId: string;
  eventId: string;
  undo: UndoManager;
  add: (picture: Picture) => void;
  say: (said: Said) => void;
}

/** Milliseconds between tries to reach the server again, and until the text has come into the editor. */
const again = 20_000;
const settled = 1000;

/** What a page of the editor does with pasted and dropped pictures, from the clipboard to the library. */
export function createPasting({ userId, eventId, undo, add, say }: PastingNeeds): Pasting {
  const kept = keptPictures(userId, eventId);
  // Signing out erases what is kept, so it must know; the text itself may long be saved.
  const tell = (count: number) => {
    if (count > 0) markUnsent(userId, eventId, waitingPictures);
    else clearUnsent(userId, eventId, waitingPictures, []);
  };
  // A browser that keeps nothing, as in private windows, has nothing to drop.
  const forget = (source: string) => void kept.drop(source).then(tell, () => {});
  let view: EditorView | null = null;
  const sending = createSending((source, { id, sha256, width, height }) => {
    add({ id, sha256, width, height, caption: "", alt: "", credit: "" });
    if (view) fillFigures(view, source, id);
    forget(source);
  });
  const send = (source: string, file: File) =>
    sending.add(source, (onProgress) => upload(file, onProgress), URL.createObjectURL(file));
  const sendNew = (source: string, file: File) => {
    void kept.keep(source, file).then(tell, () => {});
    send(source, file);
  };
  const fetchFrom = (address: string) => sending.add(address, () => takeFromAddress(address), null);

  const options: PasteOptions = {
    newName: uuidv4,
    oneStep(act) {
      undo.stopCapturing();
      act();
      undo.stopCapturing();
    },
    onPasted({ content, pictures, simplified }) {
      const sources = figureSources(content);
      for (const source of new Set(sources)) {
        const picture = pictures.get(source);
        if (picture) sendNew(source, fileOf(source, picture));
        else if (source.startsWith("http")) fetchFrom(source);
      }
      say({ simplified, lacking: sources.filter((source) => source.startsWith("local:")).length });
    },
    figuresOf(files) {
      const pictures = files.filter(({ type }) => type.startsWith("image/"));
      if (pictures.length < files.length) say({ otherFiles: files.length - pictures.length });
      return pictures.map((file) => {
        const source = `pasted:${uuidv4()}`;
        sendNew(source, file);
        return { type: "figure", attrs: { image: null, alt: "", credit: "", layout: "single", source } };
      });
    },
    onWordsOnly: () => say({ wordsOnly: true }),
    // What an earlier visit left unsent goes on.
    attach(editorView) {
      view = editorView;
      const timers = [
        setTimeout(() => void goOn(editorView, kept, send, forget), settled),
        setInterval(() => sending.retryUnreached(), again),
      ];
      const online = () => sending.retryUnreached();
      window.addEventListener("online", online);
      return () => {
        view = null;
        for (const timer of timers) clearTimeout(timer);
        window.removeEventListener("online", online);
      };
    },
  };

  return {
    sending,
    options,
    retry(source) {
      if (sending.state(source)) sending.retry(source);
      else if (source.startsWith("http")) fetchFrom(source);
    },
    forget,
  };
}

/** Those that no figure waits for any more have been taken out of the text. */
async function goOn(
  view: EditorView,
  kept: KeptPictures,
  send: (source: string, file: File) => void,
  forget: (source: string) => void,
): Promise<void> {
  const pictures = await kept.all().catch(() => []);
  if (view.isDestroyed) return;
  const waiting = sourcesIn(view);
  for (const { source, file } of pictures) {
    if (waiting.has(source)) send(source, file);
    else forget(source);
  }
}

function figureSources(blocks: Block[]): string[] {
  return blocks.flatMap((block) => {
    if (block.type === "figures") return figureSources(block.content);
    return block.type === "figure" && block.attrs.source ? [block.attrs.source] : [];
  });
}

function fileOf(source: string, { type, bytes }: { type: string; bytes: Uint8Array<ArrayBuffer> }): File {
  const ending = type.split("/").at(-1)?.replace("jpeg", "jpg") ?? "png";
  return new File([bytes], `${source.slice("pasted:".length, "pasted:".length + 8)}.${ending}`, { type });
}
