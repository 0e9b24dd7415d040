import path from "node:path";
import { safeHref } from "#lib/richtext/link.ts";
import type { Draft } from "../drafts.ts";
import { trimmed } from "../inline.ts";
import type { LeftOutReason, Warning } from "../model.ts";
import { continueNested, nest } from "../nest.ts";
import { tableDrafts } from "../table-drafts.ts";
import { chosen, textIn } from "./alternate.ts";
import type { Notes } from "./notes.ts";
import type { Numbered, Numbering } from "./numbering.ts";
import type { Relation, WordPackage } from "./package.ts";
import { flowOf, type TextDraft, textDraft } from "./paragraphs.ts";
import type { Piece } from "./piece.ts";
import { PieceReader } from "./pieces.ts";
import type { ParagraphLook, Styles } from "./styles.ts";
import { readRows } from "./tables.ts";
import { child, elements, toggle, val, type Xml } from "./xml.ts";

interface Source {
  word: WordPackage;
  /** Before the path of a picture's part. */
  prefix: string;
  styles: Styles;
  numbering: Numbering;
  notes: Notes;
  relations: Map<string, Relation>;
}

/** Reads blocks of a Word file in the order of the text. */
export class BodyReader {
  /** Found in the paragraph that is being read. */
  private warnings: Warning[] = [];
  private readonly source: Source;
  private readonly reader: PieceReader;
  /** Of a paragraph whose end was deleted: it goes on in the next one. */
  private carried: Piece[] = [];
  private readonly lists = new Map<string, number>();
  private groups = 0;
  private quotes = 0;
  private inQuote = false;
  /** The item that deeper ones belong to. */
  private item: { draft: TextDraft; list: string; level: number; nested: boolean } | null = null;

  constructor(source: Source) {
    this.source = source;
    this.reader = new PieceReader(source.styles, (relation) => this.link(relation));
  }

  read(xml: Xml | undefined): Draft[] {
    const drafts = elements(xml).flatMap((one) => this.block(one));
    return [...drafts, ...this.endCarried()];
  }

  /** All words of a header or footer, the results of its fields without their codes. */
  wordsOf(xml: Xml | undefined): string {
    if (!xml) return "";
    const paragraphs = xml.name === "w:p" ? [xml] : [];
    const own = paragraphs.flatMap((one) => this.reader.read(one));
    const words = own.map((piece) => (piece.kind === "text" ? piece.text : "")).join("");
    return [words, ...(paragraphs.length > 0 ? [] : elements(xml).map((one) => this.wordsOf(one)))]
      .map(trimmed)
      .filter((text) => text !== "")
      .join(" ");
  }

  private block(xml: Xml): Draft[] {
    switch (xml.name) {
      case "w:p":
        return this.paragraph(xml);
      case "w:tbl":
        return this.table(xml);
      case "w:sdt":
        return this.read(child(xml, "w:sdtContent"));
      case "w:del":
      case "w:moveFrom":
        return leftOut(textIn(xml, "w:t") + textIn(xml, "w:delText"), "deletedText");
      case "w:altChunk":
        return leftOut(
          path.posix.basename(this.source.relations.get(xml.attributes["r:id"] ?? "")?.target ?? ""),
          "otherFile",
        );
      case "mc:AlternateContent":
        return this.read(chosen(xml));
      case "w:sectPr":
        return [];
      default:
        return this.read(xml);
    }
  }

  private table(xml: Xml): Draft[] {
    const before = this.endCarried();
    this.item = null;
    const { rows, left } = readRows(xml, (cell, deleted) => {
      return deleted
        ? leftOut(textIn(cell, "w:t") + textIn(cell, "w:delText"), "deletedText")
        : this.read(cell);
    });
    this.item = null;
    return [...before, ...tableDrafts(rows, () => ++this.groups), ...left];
  }

  /** A paragraph without its end that no other follows. */
  private endCarried(): Draft[] {
    const pieces = this.carried;
    this.carried = [];
    return pieces.length > 0 ? this.paragraphOf(pieces, this.source.styles.paragraph(undefined), null) : [];
  }

  private paragraph(xml: Xml): Draft[] {
    const properties = child(xml, "w:pPr");
    const mark = child(properties, "w:rPr");
    const look = this.source.styles.paragraph(properties);
    const pieces = [...this.carried, ...this.reader.read(xml)];
    this.carried = [];
    // A deleted end joins the paragraph with the next; so does the mark that sets a heading off inside a line.
    if (child(mark, "w:del") || child(mark, "w:moveFrom") || toggle(mark, "w:specVanish")) {
      this.carried = pieces;
      return [];
    }
    if (look.contents || this.reader.inContents) {
      const words = pieces.map((piece) => (piece.kind === "text" ? piece.text : "")).join("");
      const others = pieces.filter(({ kind }) => kind !== "text");
      return [...leftOut(words.replace(/\t/g, " "), "contents"), ...this.paragraphOf(others, look, null)];
    }
    const hidden = pieces.length > 0 && pieces.every(({ kind }) => kind === "left" || kind === "comment");
    const number = hidden ? null : this.source.numbering.next(look.list, val(properties, "w:pStyle"));
    return this.paragraphOf(pieces, look, number);
  }

  private paragraphOf(pieces: Piece[], look: ParagraphLook, number: Numbered | null): Draft[] {
    const { pieces: shown, notes } = this.withNotes(pieces);
    if (shown.some(({ kind }) => kind === "unknownSign"))
      this.warnings.push({ code: "unknownSign", values: {} });
    const drafts = this.flow(shown, look, number);
    if (drafts[0]) {
      drafts[0].warnings = this.warnings;
      this.warnings = [];
    }
    return [
      ...drafts,
      ...shown.flatMap((piece) => (piece.kind === "box" ? this.box(piece.content) : [])),
      ...notes,
      ...this.leftovers(shown),
    ];
  }

  private flow(pieces: Piece[], look: ParagraphLook, number: Numbered | null): Draft[] {
    const flow = flowOf(pieces);
    const pictures = flow.filter((one) => one.kind === "picture");
    const group = pictures.length > 1 ? ++this.groups : undefined;
    if (look.quote && !this.inQuote) this.quotes += 1;
    this.inQuote = look.quote;
    if (number === null && flow.length > 0) this.item = null;
    const drafts: Draft[] = [];
    let waiting = number;
    let before: TextDraft | null = null;
    for (const one of flow) {
      if (one.kind === "picture") {
        drafts.push({ ...this.picture(one), ...(group !== undefined && { group }) });
        before = null;
        continue;
      }
      const continues = one.afterBreak && before !== null;
      const list = this.listOf(number);
      const quote = look.quote ? this.quotes : undefined;
      const draft = textDraft(one, look, waiting, { list, quote, continues });
      if (continues && this.item?.nested) continueNested(this.item.draft, draft);
      else if (!this.nested(draft, waiting)) drafts.push(draft);
      waiting = null;
      before = draft;
    }
    return drafts;
  }

  /** Whether the block went into the item above it. */
  private nested(draft: TextDraft, number: Numbered | null): boolean {
    if (number === null) return false;
    const { item } = this;
    if (draft.item && item && item.list === number.list && number.level > item.level) {
      nest(item.draft, number.level - item.level, draft);
      item.nested = true;
      return true;
    }
    this.item = draft.item ? { draft, list: number.list, level: number.level, nested: false } : null;
    return false;
  }

  private listOf(number: Numbered | null): number {
    if (!number) return 0;
    const known = this.lists.get(number.list) ?? this.lists.size + 1;
    this.lists.set(number.list, known);
    return known;
  }

  private picture({
    relation,
    file,
    alt,
  }: Extract<Piece, { kind: "picture" }>): Extract<Draft, { kind: "picture" }> {
    const found = relation === null ? undefined : this.source.relations.get(relation);
    const entry = found && !found.external ? this.source.word.entry(found.target) : undefined;
    const name = found ? path.posix.basename(decoded(found.target).replaceAll("\\", "/")) : file;
    return {
      kind: "picture",
      text: name,
      file: name,
      alt,
      caption: "",
      ...(entry && { picture: `${this.source.prefix}${entry.path}` }),
    };
  }

  private box(content: Xml): Draft[] {
    const { item, carried } = this;
    this.carried = [];
    const drafts = this.read(content);
    [this.item, this.carried] = [item, carried];
    return drafts;
  }

  /** A note's mark in the text is its number in brackets; what it says follows the paragraph. */
  private withNotes(pieces: Piece[]): { pieces: Piece[]; notes: Draft[] } {
    const notes: Draft[] = [];
    const shown = pieces.map((piece): Piece => {
      const note = piece.kind === "note" ? this.source.notes.meet(piece.part, piece.id) : null;
      if (piece.kind !== "note" || !note) return piece;
      const words = this.read(note.xml)
        .map(({ text }) => text)
        .join("\n");
      const text = `［${note.number}］${words}`;
      const inline = text
        .split("\n")
        .flatMap((line, index) => [
          ...(index > 0 ? [{ type: "hardBreak" as const }] : []),
          ...(line ? [{ type: "text" as const, text: line }] : []),
        ]);
      notes.push({ kind: "text", text, inline, note: true });
      return { kind: "text", text: `［${note.number}］`, look: piece.look, href: null };
    });
    return { pieces: shown, notes };
  }

  private leftovers(pieces: Piece[]): Draft[] {
    const texts = new Map<LeftOutReason, string>();
    for (const piece of pieces) {
      if (piece.kind === "left") texts.set(piece.reason, (texts.get(piece.reason) ?? "") + piece.text);
    }
    const comments = pieces.flatMap((piece) => {
      return piece.kind === "comment"
        ? leftOut(this.source.notes.takeComment(piece.id) ?? "", "comment")
        : [];
    });
    return [...[...texts].flatMap(([reason, text]) => leftOut(text, reason)), ...comments];
  }

  private link(relation: string): string | null {
    const found = this.source.relations.get(relation);
    if (!found?.external) return null;
    const href = /^(?:https?:|mailto:)/i.test(found.target) ? safeHref(found.target) : null;
    if (!href) this.warnings.push({ code: "linkDropped", values: { address: found.target.slice(0, 100) } });
    return href;
  }
}

function leftOut(text: string, reason: LeftOutReason): Draft[] {
  const own = trimmed(text);
  return own === "" ? [] : [{ kind: "skipped", text: own, reason }];
}

function decoded(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
