import type { LeftOutReason } from "../model.ts";
import { chosen, ownText, textIn } from "./alternate.ts";
import { drawingParts } from "./drawings.ts";
import { Fields } from "./fields.ts";
import type { Piece } from "./piece.ts";
import type { RunLook, Styles } from "./styles.ts";
import { symbolOf } from "./symbols.ts";
import { child, elements, type Xml } from "./xml.ts";

interface Around {
  href: string | null;
  removed: LeftOutReason | null;
}

const plain: Around = { href: null, removed: null };

/** Reads the paragraphs of one part of a Word file; fields go on from one paragraph to the next. */
export class PieceReader {
  private readonly fields = new Fields();
  private readonly styles: Styles;
  private readonly linkOf: (relation: string) => string | null;
  private properties: Xml | undefined;
  private pieces: Piece[] = [];

  constructor(styles: Styles, linkOf: (relation: string) => string | null) {
    this.styles = styles;
    this.linkOf = linkOf;
  }

  read(paragraph: Xml): Piece[] {
    this.pieces = [];
    this.properties = child(paragraph, "w:pPr");
    this.walk(paragraph, plain);
    return this.pieces;
  }

  /** Inside a table of contents, which a field makes. */
  get inContents(): boolean {
    return this.fields.inContents;
  }

  private walk(xml: Xml, around: Around): void {
    for (const one of elements(xml)) this.element(one, around);
  }

  private element(xml: Xml, around: Around): void {
    switch (xml.name) {
      case "w:pPr":
      case "w:rPr":
      case "w:sdtPr":
      case "w:sdtEndPr":
      case "w:instrText":
      case "w:rPrChange":
        return;
      case "w:r":
        this.run(xml, around);
        return;
      case "w:hyperlink": {
        const href = this.linkOf(xml.attributes["r:id"] ?? "") ?? around.href;
        this.walk(xml, { ...around, href });
        return;
      }
      case "w:del":
      case "w:moveFrom":
        this.walk(xml, { ...around, removed: "deletedText" });
        return;
      case "w:fldSimple":
        this.walk(xml, { ...around, href: Fields.linkIn(xml.attributes.instr ?? "") ?? around.href });
        return;
      case "m:oMath":
        this.say(textIn(xml, "m:t"), this.styles.run(undefined, this.properties), around);
        return;
      case "mc:AlternateContent":
        this.walk(chosen(xml), around);
        return;
      default:
        this.walk(xml, around);
        return;
    }
  }

  private run(xml: Xml, around: Around): void {
    const properties = child(xml, "w:rPr");
    const look = this.styles.run(properties, this.properties);
    const own: Around = look.hidden && !around.removed ? { ...around, removed: "hiddenText" } : around;
    for (const one of elements(xml)) this.runPart(one, look, own);
  }

  private runPart(xml: Xml, look: RunLook, around: Around): void {
    const { attributes } = xml;
    switch (xml.name) {
      case "w:rPr":
        return;
      case "w:t":
      case "w:delText":
        this.say(ownText(xml), look, around);
        return;
      case "w:instrText":
      case "w:delInstrText":
        this.fields.code(ownText(xml));
        return;
      case "w:fldChar": {
        const shown = this.fields.turn(attributes.fldCharType ?? "");
        if (shown) this.say(shown, look, around);
        return;
      }
      case "w:tab":
      case "w:ptab":
        this.say("\t", look, around);
        return;
      case "w:br":
        this.say(/^(?:page|column)$/.test(attributes.type ?? "") ? "\f" : "\n", look, around);
        return;
      case "w:cr":
        this.say("\n", look, around);
        return;
      case "w:noBreakHyphen":
        this.say("\u2011", look, around);
        return;
      case "w:sym": {
        const sign = symbolOf(attributes.font ?? "", Number.parseInt(attributes.char ?? "", 16));
        if (!sign) this.pieces.push({ kind: "unknownSign" });
        this.say(sign ?? "□", look, around);
        return;
      }
      case "w:ruby":
        this.ruby(xml, around);
        return;
      case "w:footnoteReference":
      case "w:endnoteReference": {
        const part = xml.name === "w:footnoteReference" ? "footnotes" : "endnotes";
        if (!around.removed && this.fields.visible)
          this.pieces.push({ kind: "note", part, id: attributes.id ?? "", look });
        return;
      }
      case "w:commentReference":
        this.pieces.push({ kind: "comment", id: attributes.id ?? "" });
        return;
      case "w:drawing":
      case "w:pict":
      case "w:object":
        this.drawing(xml, around);
        return;
      case "mc:AlternateContent": {
        for (const one of elements(chosen(xml))) this.runPart(one, look, around);
        return;
      }
      default:
        this.walk(xml, around);
        return;
    }
  }

  /** 拼音指南: the word, and its reading behind it in brackets. */
  private ruby(xml: Xml, around: Around): void {
    const [base, reading] = [child(xml, "w:rubyBase"), child(xml, "w:rt")];
    if (base) this.walk(base, around);
    const text = reading ? textIn(reading, "w:t") : "";
    if (text) this.say(`（${text}）`, this.styles.run(undefined, this.properties), around);
  }

  private drawing(xml: Xml, around: Around): void {
    if (!this.fields.visible) return;
    for (const part of drawingParts(xml)) {
      if (around.removed) {
        const text = part.kind === "box" ? textIn(part.content, "w:t") : part.file;
        this.pieces.push({ kind: "left", text, reason: around.removed });
      } else {
        this.pieces.push(part);
      }
    }
  }

  private say(text: string, look: RunLook, { href, removed }: Around): void {
    if (text === "" || !this.fields.visible) return;
    if (removed) this.pieces.push({ kind: "left", text, reason: removed });
    else this.pieces.push({ kind: "text", text, look, href: href ?? this.fields.link });
  }
}
