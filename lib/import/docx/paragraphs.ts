import type { Inline, Mark } from "#lib/richtext/model.ts";
import type { Draft } from "../drafts.ts";
import { headingLike } from "../heading.ts";
import { appendInline, plainText, textInline, trimInline } from "../inline.ts";
import type { Numbered } from "./numbering.ts";
import type { Piece } from "./piece.ts";
import type { ParagraphLook, RunLook } from "./styles.ts";

type TextPiece = Extract<Piece, { kind: "text" }>;
type PicturePiece = Extract<Piece, { kind: "picture" }>;
export type TextDraft = Extract<Draft, { kind: "text" }>;

/** A line of a paragraph as its words, or a picture that stands between them. */
export type Flow = { kind: "line"; pieces: TextPiece[]; afterBreak: boolean } | PicturePiece;

/**
 * Lines and pictures of a paragraph in their order: a picture before any word of its line stands above it, all others
 * below; so a small one inside a sentence does not tear it apart.
 */
export function flowOf(pieces: Piece[]): Flow[] {
  const flow: Flow[] = [];
  let line: TextPiece[] = [];
  let below: PicturePiece[] = [];
  let afterBreak = false;
  const floating: PicturePiece[] = [];
  const end = (next: boolean) => {
    if (hasWords(line)) flow.push({ kind: "line", pieces: line, afterBreak });
    flow.push(...below);
    [line, below, afterBreak] = [[], [], next];
  };
  for (const piece of pieces) {
    if (piece.kind === "picture") {
      if (piece.floating) floating.push(piece);
      else if (hasWords(line)) below.push(piece);
      else flow.push(piece);
    } else if (piece.kind === "text") {
      piece.text.split(/([\n\f])/).forEach((part) => {
        if (part === "\n" || part === "\f") end(part === "\n");
        else if (part !== "") line.push({ ...piece, text: part });
      });
    }
  }
  end(false);
  return [...flow, ...floating];
}

/** One line as a block. `first` lines carry the paragraph's number and its place in a list. */
export function textDraft(
  line: Extract<Flow, { kind: "line" }>,
  paragraph: ParagraphLook,
  number: Numbered | null,
  place: { list: number; quote: number | undefined; continues: boolean },
): TextDraft {
  const first = number !== null;
  const isItem = first && number.kind !== "other" && paragraph.heading === undefined;
  const lead = first && !isItem ? number.text || (number.kind === "decimal" ? `${number.number}. ` : "") : "";
  const words = lead + line.pieces.map((piece) => piece.text).join("");
  const strong = paragraph.heading !== undefined || (isStrong(line.pieces) && headingLike(words.trim()));
  const inline: Inline[] = [];
  appendInline(inline, textInline(lead));
  for (const { text, look, href } of line.pieces) {
    const marks = marksOf(look, href, strong);
    appendInline(inline, [{ type: "text", text, ...(marks.length > 0 && { marks }) }]);
  }
  const own = trimInline(inline);
  return {
    kind: "text",
    text: plainText(own),
    inline: own,
    ...(paragraph.heading !== undefined && !place.continues && { heading: paragraph.heading }),
    ...(strong && paragraph.heading === undefined && { emphasised: true }),
    ...(isItem && {
      item: {
        list: place.list,
        ordered: number.kind === "decimal",
        number: number.number,
        style: number.style,
      },
    }),
    ...(place.quote !== undefined && { quote: place.quote }),
    ...(place.continues && { continues: "\n" }),
    look: {
      centred: paragraph.centred,
      caption: paragraph.caption,
      size: Math.max(...line.pieces.map(({ look }) => look.size)),
    },
  };
}

const headingFont = /黑体|小标宋|大标宋|SimHei|Heiti|FZXBS|FZDBS/i;

/** Offices set headings bold or in 黑体 or 小标宋. */
function isStrong(pieces: TextPiece[]): boolean {
  const said = pieces.filter(({ text }) => text.trim() !== "");
  return said.length > 0 && said.every(({ look }) => look.bold || headingFont.test(look.font));
}

function marksOf(look: RunLook, href: string | null, strong: boolean): Mark[] {
  return [
    ...(look.bold && !strong ? [{ type: "bold" as const }] : []),
    ...(look.italic ? [{ type: "italic" as const }] : []),
    ...(href ? [{ type: "link" as const, attrs: { href } }] : []),
  ];
}

function hasWords(pieces: TextPiece[]): boolean {
  return pieces.some(({ text }) => text.trim() !== "");
}
