import { Extension } from "@tiptap/core";
import { type EditorState, Plugin, PluginKey, type Transaction } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import type { Editor } from "@tiptap/react";
import { matching, type SlashItem } from "./slash-items.ts";

export interface SlashState {
  /** Where the slash stands. */
  from: number;
  to: number;
  items: SlashItem[];
  /** Of the one that Enter takes. */
  index: number;
}

type Request = { open: true } | { close: true } | { index: number };

const key = new PluginKey<SlashState | null>("slash");
export const slashMenuId = "slash-menu";
const longest = 30;
/** Input methods show what is not a word yet with room between its syllables; any other space ends the menu. */
const written = /^\/(?:\S+(?: [a-z']*)*)?$/i;

/** A menu at a slash that begins an empty paragraph. 、, which input methods make of the same key, is only a mark. */
export const Slash = Extension.create<{ items: SlashItem[] }>({
  name: "slash",
  addOptions: () => ({ items: [] }),
  addProseMirrorPlugins() {
    const { items } = this.options;
    const { editor } = this;
    return [
      new Plugin<SlashState | null>({
        key,
        state: { init: () => null, apply: (tr, before, _, state) => next(tr, before, state, items) },
        props: {
          handleTextInput: (view, from, to, text) => {
            const { $from, empty } = view.state.selection;
            const free =
              $from.depth === 1 && $from.parent.type.name === "paragraph" && $from.parent.childCount === 0;
            if (text !== "/" || !empty || !free || view.composing) return false;
            view.dispatch(
              view.state.tr.insertText(text, from, to).setMeta(key, { open: true } satisfies Request),
            );
            return true;
          },
          handleKeyDown: (view, event) => onKey(editor, view, event),
          handleDOMEvents: {
            blur: (view) => {
              if (key.getState(view.state)) view.dispatch(ask(view.state, { close: true }));
              return false;
            },
          },
          attributes: (state): Record<string, string> => {
            const open = key.getState(state);
            if (!open || open.items.length === 0) return {};
            return {
              "aria-controls": slashMenuId,
              "aria-activedescendant": `${slashMenuId}-${open.items[open.index]?.id}`,
            };
          },
        },
      }),
    ];
  },
});

export function slashState(state: EditorState): SlashState | null {
  return key.getState(state) ?? null;
}

/** Puts the item in the slash's place. */
export function take(editor: Editor, item: SlashItem): void {
  const open = slashState(editor.state);
  if (!open) return;
  editor.chain().focus().deleteRange({ from: open.from, to: open.to }).run();
  item.run(editor);
}

function onKey(editor: Editor, view: EditorView, event: KeyboardEvent): boolean {
  const open = slashState(view.state);
  if (!open || event.ctrlKey || event.metaKey || event.altKey) return false;
  if (event.key === "Escape") {
    // Closes the menu and nothing around it.
    event.stopPropagation();
    view.dispatch(ask(view.state, { close: true }));
    return true;
  }
  const count = open.items.length;
  if (count === 0) return false;
  const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  if (step !== 0) {
    view.dispatch(ask(view.state, { index: (open.index + step + count) % count }));
    return true;
  }
  const item = open.items[open.index];
  if ((event.key !== "Enter" && event.key !== "Tab") || !item) return false;
  take(editor, item);
  return true;
}

function ask(state: EditorState, request: Request): Transaction {
  return state.tr.setMeta(key, request).setMeta("addToHistory", false);
}

function next(
  tr: Transaction,
  before: SlashState | null,
  state: EditorState,
  items: SlashItem[],
): SlashState | null {
  const asked = tr.getMeta(key) as Request | undefined;
  if ((!before && !(asked && "open" in asked)) || (asked && "close" in asked)) return null;
  const { $from, empty } = state.selection;
  if (!empty || $from.depth !== 1 || $from.parent.type.name !== "paragraph") return null;
  const text = $from.parent.textBetween(0, $from.parentOffset, "", "\n");
  if (!written.test(text) || text.length > longest) return null;
  const found = matching(items, text.slice(1));
  const same = before?.items.length === found.length && before.to === $from.pos;
  const index = asked && "index" in asked ? asked.index : same ? before.index : 0;
  return { from: $from.start(), to: $from.pos, items: found, index };
}
