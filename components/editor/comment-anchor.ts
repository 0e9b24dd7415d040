import type { Node } from "@tiptap/pm/model";
import type { EditorState } from "@tiptap/pm/state";
import {
  absolutePositionToRelativePosition,
  relativePositionToAbsolutePosition,
  ySyncPluginKey,
} from "@tiptap/y-tiptap";
import { fromBase64, toBase64 } from "lib0/buffer";
import * as Y from "yjs";

export interface Span {
  from: number;
  to: number;
}

/** What a comment is about: its two ends, which stay with the letters around them, and the words between. */
export interface Anchor {
  start: string;
  end: string;
  quote: string;
}

const longestQuote = 300;

/** Null while the text is not bound to its Yjs document yet. */
export function anchorOf(state: EditorState, { from, to }: Span): Anchor | null {
  const binding = ySyncPluginKey.getState(state)?.binding;
  if (!binding) return null;
  const end = (position: number) =>
    toBase64(
      Y.encodeRelativePosition(absolutePositionToRelativePosition(position, binding.type, binding.mapping)),
    );
  const quote = state.doc.textBetween(from, to, "\n", "\n").slice(0, longestQuote).toWellFormed();
  return { start: end(from), end: end(to), quote };
}

/** Where the commented text is now; where it was cut out, the one place that says the same; null when it is gone. */
export function spanOf(state: EditorState, { start, end, quote }: Anchor): Span | null {
  const binding = ySyncPluginKey.getState(state)?.binding;
  if (!binding) return null;
  const [from, to] = [start, end].map((text) => {
    try {
      const position = Y.decodeRelativePosition(fromBase64(text));
      return relativePositionToAbsolutePosition(binding.doc, binding.type, position, binding.mapping);
    } catch {
      return null;
    }
  });
  if (typeof from === "number" && typeof to === "number" && from < to && to <= state.doc.content.size)
    return { from, to };
  return quoted(state.doc, quote);
}

function quoted(doc: Node, quote: string): Span | null {
  const found: Span[] = [];
  if (quote.trim().length < 2) return null;
  doc.descendants((node, pos) => {
    if (!node.isTextblock) return true;
    const text = node.textBetween(0, node.content.size, undefined, "\n");
    for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
      found.push({ from: pos + 1 + at, to: pos + 1 + at + quote.length });
    }
    return false;
  });
  return found.length === 1 ? (found[0] ?? null) : null;
}
