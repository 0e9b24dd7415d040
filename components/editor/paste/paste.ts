import { Extension } from "@tiptap/core";
import { DOMSerializer, type Slice } from "@tiptap/pm/model";
import { Plugin, PluginKey, TextSelection } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import type { Block } from "#lib/richtext/model.ts";
import { type LooseNode, normalise } from "#lib/richtext/normalise.ts";
import type { Pasted } from "#lib/richtext/paste/read-paste.ts";
import { readPlain } from "#lib/richtext/paste/read-plain.ts";
import type { Simplified } from "#lib/richtext/paste/simplified.ts";
import { afterComposition } from "./after-composition.ts";
import { filesMeant, type Held, holdClipboard, isOwn, ownMark } from "./held-clipboard.ts";
import { insertPasted, placeOf } from "./insert-pasted.ts";
import { loadReader, type Reader } from "./load-reader.ts";

export interface PasteOptions {
  /** Makes one step of undo of what it does. */
  oneStep: (act: () => void) => void;
  /** Told of each paste, once it is in the text. */
  onPasted: (pasted: Pasted) => void;
  /** Makes figures of files, or says why not. */
  figuresOf: (files: File[]) => Block[];
  /** Called when only the words could be taken. */
  onWordsOnly: () => void;
  newName: () => string;
  /** The editor is there. @returns ends what that began. */
  attach: (view: EditorView) => () => void;
}

/** What comes from elsewhere, by pasting or dropping. Our own content is left to the editor, which knows it. */
export const Paste = Extension.create<PasteOptions>({
  name: "paste",
  // Before those that paste links and cells: they are asked for what this leaves to them.
  priority: 1000,
  addProseMirrorPlugins() {
    const { options } = this;
    let shift = false;
    let asking = false;
    let reader: Reader | null = null;

    const insert = (view: EditorView, pasted: Pasted) => {
      if (view.isDestroyed || !view.editable) return;
      const { content, simplified } = pasted;
      if (content.length > 0)
        options.oneStep(() => view.dispatch(insertPasted(view.state, content, simplified)));
      options.onPasted(pasted);
    };
    const insertWords = (view: EditorView, text: string) =>
      insert(view, { content: readPlain(text), pictures: new Map(), simplified: {} });

    const insertHtml = (view: EditorView, held: Held, event: Event | null) => {
      const read = (from: Reader) => {
        const pasted = from.readPaste({ html: held.html, rtf: held.rtf }, options.newName);
        const isEmpty = pasted.content.length === 0 && Object.keys(pasted.simplified).length === 0;
        if (isEmpty) insertWords(view, held.text);
        else if (pasteCells(view, pasted, event)) options.onPasted(pasted);
        else insert(view, pasted);
      };
      if (reader) return read(reader);
      loadReader().then(
        (loaded) => afterComposition(view, () => read(loaded)),
        () => {
          insertWords(view, held.text);
          options.onWordsOnly();
        },
      );
    };
    /** Cells over cells: the table's own way of pasting, with the table as it was read here. */
    const pasteCells = (view: EditorView, { content }: Pasted, event: Event | null): boolean => {
      const [table, ...rest] = content;
      if (table?.type !== "table" || rest.length > 0 || !inTable(view)) return false;
      const slice = view.state.schema.nodeFromJSON(table).slice(0);
      asking = true;
      try {
        let done = false;
        options.oneStep(() => {
          done =
            view.someProp("handlePaste", (handle) => handle(view, event as ClipboardEvent, slice)) ?? false;
        });
        return done;
      } finally {
        asking = false;
      }
    };

    const take = (view: EditorView, held: Held, event: Event | null) => {
      const files = filesMeant(held);
      if (files.length > 0) {
        insert(view, { content: options.figuresOf(files), pictures: new Map(), simplified: {} });
      } else if (held.html) insertHtml(view, held, event);
      else if (held.text) insertWords(view, held.text);
    };

    return [
      new Plugin({
        key: new PluginKey("paste"),
        view: (view) => {
          const detach = options.attach(view);
          const timer = setTimeout(() => {
            loadReader().then(
              (loaded) => {
                reader = loaded;
              },
              // It is asked for again with the first paste.
              () => {},
            );
          }, idle);
          return {
            destroy() {
              clearTimeout(timer);
              detach();
            },
          };
        },
        props: {
          clipboardSerializer: ownSerializer(this.editor.schema),
          handleDOMEvents: {
            keydown(_, event) {
              // Shift and Insert pastes as usual.
              shift = event.shiftKey && event.key !== "Insert";
              return false;
            },
            keyup(_, event) {
              shift = event.shiftKey;
              return false;
            },
            // Before the editor itself parses anything: other programs' handlers and styles never become elements.
            paste(view, event) {
              if (!view.editable || asking) return false;
              const held = holdClipboard(event.clipboardData, shift);
              if (isOwn(held) && !view.composing) return false;
              if (!view.composing && isForLink(view, held)) return false;
              event.preventDefault();
              afterComposition(view, () => take(view, held, event));
              return true;
            },
            drop(view, event) {
              const held = holdClipboard(event.dataTransfer, false);
              if (!view.editable || view.dragging || isOwn(held)) return false;
              event.preventDefault();
              const at = view.posAtCoords({ left: event.clientX, top: event.clientY });
              if (at) {
                const near = TextSelection.near(view.state.doc.resolve(at.pos));
                view.dispatch(view.state.tr.setSelection(near).setMeta("addToHistory", false));
              }
              view.focus();
              take(view, held, null);
              return true;
            },
          },
          handlePaste: (view, event, slice) =>
            !asking && isOwn(holdClipboard(event.clipboardData, false)) && takeOwn(view, slice, insert),
        },
      }),
    ];
  },
});

/** Milliseconds after the editor is there until the reader of other programs' markup is fetched. */
const idle = 1500;

/** What was copied here keeps its figures and layouts; in a cell or a caption it is fitted like anything else. */
function takeOwn(
  view: EditorView,
  slice: Slice,
  insert: (view: EditorView, pasted: Pasted) => void,
): boolean {
  const first = slice.content.firstChild;
  if (placeOf(view.state.selection.$from) === "top" || first?.type.spec.tableRole) return false;
  const { content } = normalise(slice.content.toJSON() as LooseNode[]);
  const simplified: Simplified = {};
  insert(view, { content, pictures: new Map(), simplified });
  return true;
}

function inTable({ state }: EditorView): boolean {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth--) {
    if ($from.node(depth).type.spec.tableRole) return true;
  }
  return false;
}

/** A lone address makes a link of the words that are selected, which the editor does by itself. */
function isForLink({ state }: EditorView, { html, text }: Held): boolean {
  return !html && !state.selection.empty && /^https?:\/\/\S+$/.test(text.trim());
}

function ownSerializer(schema: Parameters<typeof DOMSerializer.fromSchema>[0]): DOMSerializer {
  const plain = DOMSerializer.fromSchema(schema);
  const own = new DOMSerializer(plain.nodes, plain.marks);
  own.serializeFragment = (...parameters) => {
    const made = plain.serializeFragment(...parameters);
    const first = made.firstChild;
    if (first instanceof Element) first.setAttribute(ownMark, "");
    return made;
  };
  return own;
}
