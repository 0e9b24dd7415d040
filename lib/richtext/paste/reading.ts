import type { LooseNode } from "../normalise.ts";
import type { Child } from "./dom.ts";
import type { Item, Marks } from "./flow.ts";
import type { PictureSource } from "./pictures.ts";
import type { Simplified } from "./simplified.ts";
import type { StyleOf } from "./styles.ts";

/** What one reading of a clipboard gathers while it walks. */
export interface Reading {
  styleOf: StyleOf;
  simplified: Simplified;
  /** Where the picture of each figure can be had; a figure's `source` is its place in this list. */
  pictures: PictureSource[];
  /** Marks of Word's comments in the text; the comments themselves are counted where they stand. */
  commentMarks: number;
  /** What some children come down to. */
  flow(children: Child[], place: Place): Item[];
  /** The same as blocks, with Word's lists and captions put together. */
  blocks(children: Child[], place: Place): LooseNode[];
}

export interface Place {
  marks: Marks;
  pre: boolean;
  depth: number;
  /** Whether the mark of the list's item around has been read, and is no text any more. */
  markTaken: boolean;
  /** Inside Word's footnotes. */
  note: boolean;
}

export const top: Place = {
  marks: { bold: false, italic: false, href: null },
  pre: false,
  depth: 0,
  markTaken: false,
  note: false,
};
