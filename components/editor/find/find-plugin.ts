import { Extension } from "@tiptap/core";
import { type EditorState, Plugin, PluginKey, type Transaction } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import { type FindOptions, findText, type Match } from "#lib/richtext/find-text.ts";

export interface Search extends FindOptions {
  query: string;
}

interface Found {
  search: Search | null;
  matches: Match[];
  /** Of the one that is looked at; -1 when there is none. */
  current: number;
  shown: DecorationSet;
}

/** A new search begins at `from`; `null` ends it; a number goes to that match. */
type Request = { search: Search; from: number } | { current: number } | null;

const key = new PluginKey<Found>("find");
const nothing: Found = { search: null, matches: [], current: -1, shown: DecorationSet.empty };

/** Marks in the text what is searched for, and keeps the marks true while anybody writes. */
export const Find = Extension.create({
  name: "find",
  addProseMirrorPlugins: () => [
    new Plugin<Found>({
      key,
      state: { init: () => nothing, apply: (tr, before) => next(tr, before) },
      props: { decorations: (state) => key.getState(state)?.shown },
    }),
  ],
});

export function found(state: EditorState): Found {
  return key.getState(state) ?? nothing;
}

export function request(tr: Transaction, what: Request): Transaction {
  return tr.setMeta(key, what).setMeta("addToHistory", false);
}

function next(tr: Transaction, before: Found): Found {
  const asked = tr.getMeta(key) as Request | undefined;
  if (asked === null) return nothing;
  if (asked && "search" in asked) {
    const matches = findText(tr.doc, asked.search.query, asked.search);
    return withCurrent(tr, { ...before, search: asked.search, matches }, firstFrom(matches, asked.from));
  }
  if (asked) return withCurrent(tr, before, asked.current);
  if (!tr.docChanged || !before.search) return before;
  const matches = findText(tr.doc, before.search.query, before.search);
  const at = before.matches[before.current]?.from ?? 0;
  return withCurrent(tr, { ...before, matches }, firstFrom(matches, tr.mapping.map(at)));
}

function firstFrom(matches: Match[], from: number): number {
  if (matches.length === 0) return -1;
  // Behind the last one the first comes again.
  return Math.max(
    0,
    matches.findIndex((match) => match.from >= from),
  );
}

function withCurrent({ doc }: Transaction, found: Found, current: number): Found {
  const decorations = found.matches.map(({ from, to }, index) =>
    Decoration.inline(from, to, { class: index === current ? "find-match find-current" : "find-match" }),
  );
  return { ...found, current, shown: DecorationSet.create(doc, decorations) };
}
