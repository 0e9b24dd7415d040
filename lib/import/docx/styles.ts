import { child, elements, toggle, val, type Xml } from "./xml.ts";

interface Style {
  name: string;
  basedOn: string | undefined;
  paragraph: Xml | undefined;
  run: Xml | undefined;
}

export interface ListPlace {
  numId: string | undefined;
  level: number | undefined;
}

/** What styles say of a paragraph, its own properties first. */
export interface ParagraphLook {
  /** 1 to 6 below the title, which is 1; undefined for text. */
  heading: number | undefined;
  list: ListPlace;
  centred: boolean;
  caption: boolean;
  quote: boolean;
  /** A line of a table of contents. */
  contents: boolean;
}

export interface RunLook {
  bold: boolean;
  italic: boolean;
  hidden: boolean;
  /** Half points. */
  size: number;
  font: string;
}

const contentsStyle = /^(?:toc|table of figures)(?:\s|$)|^目录/i;
const captionStyle = /^(?:caption|题注|图片说明|图说|图注)/i;
const quoteStyle = /^(?:(?:intense |明显)?quote|明显引用|引用|引文)$/i;

export class Styles {
  private readonly styles = new Map<string, Style>();
  private readonly defaults: Xml | undefined;
  private readonly standard: string | undefined;

  constructor(root: Xml | undefined) {
    this.defaults = child(child(child(root, "w:docDefaults"), "w:rPrDefault"), "w:rPr");
    for (const style of elements(root, "w:style")) {
      const { styleId = "", type, default: isDefault } = style.attributes;
      this.styles.set(styleId, {
        name: val(style, "w:name") ?? "",
        basedOn: val(style, "w:basedOn"),
        paragraph: child(style, "w:pPr"),
        run: child(style, "w:rPr"),
      });
      if (type === "paragraph" && /^(?:1|true|on)$/.test(isDefault ?? "")) this.standard = styleId;
    }
  }

  paragraph(properties: Xml | undefined): ParagraphLook {
    const chain = this.chain(val(properties, "w:pStyle") ?? this.standard);
    const sources = [properties, ...chain.map((style) => style.paragraph)];
    const named = (pattern: RegExp) => chain.some(({ name }) => pattern.test(name.trim()));
    const lists = sources.map((one) => child(one, "w:numPr"));
    return {
      heading: headingOf(chain, sources),
      list: {
        numId: first(lists, (one) => val(one, "w:numId")),
        level: first(lists, (one) => numberOf(val(one, "w:ilvl"))),
      },
      centred: first(sources, (one) => val(one, "w:jc")) === "center",
      caption: named(captionStyle),
      quote: named(quoteStyle),
      contents: named(contentsStyle),
    };
  }

  run(properties: Xml | undefined, paragraph: Xml | undefined): RunLook {
    const sources = [
      properties,
      ...this.chain(val(properties, "w:rStyle")).map((style) => style.run),
      ...this.chain(val(paragraph, "w:pStyle") ?? this.standard).map((style) => style.run),
      this.defaults,
    ];
    return {
      bold: first(sources, (one) => toggle(one, "w:b")) ?? false,
      italic: first(sources, (one) => toggle(one, "w:i")) ?? false,
      hidden: first(sources, (one) => toggle(one, "w:vanish")) ?? false,
      size: first(sources, (one) => numberOf(val(one, "w:sz"))) ?? 20,
      font: first(sources, (one) => child(one, "w:rFonts")?.attributes.eastAsia) ?? "",
    };
  }

  /** The list that a style is tied to, for lists that are defined by a style. */
  listOf(styleId: string): string | undefined {
    return first(this.chain(styleId), (style) => val(child(style.paragraph, "w:numPr"), "w:numId"));
  }

  /** A style and those it is based on, nearest first. */
  private chain(styleId: string | undefined): Style[] {
    const result: Style[] = [];
    for (let id = styleId; id !== undefined && result.length < 20; ) {
      const style = this.styles.get(id);
      if (!style || result.includes(style)) break;
      result.push(style);
      id = style.basedOn;
    }
    return result;
  }
}

/** A title is 1, Word's first level 2: so a document whose title is plain text counts its events alike. */
function headingOf(chain: Style[], sources: (Xml | undefined)[]): number | undefined {
  for (const { name } of chain) {
    if (/^(?:title|标题)$/i.test(name.trim())) return 1;
    const level = /^(?:heading|标题)\s*([1-9])$/i.exec(name.trim())?.[1];
    if (level) return Math.min(Number(level) + 1, 6);
  }
  const outline = first(sources, (one) => numberOf(val(one, "w:outlineLvl")));
  return outline !== undefined && outline < 9 ? Math.min(outline + 2, 6) : undefined;
}

function first<Source, Value>(
  sources: Source[],
  read: (source: Source) => Value | undefined,
): Value | undefined {
  for (const source of sources) {
    const value = read(source);
    if (value !== undefined) return value;
  }
  return undefined;
}

function numberOf(text: string | undefined): number | undefined {
  const number = Number.parseFloat(text ?? "");
  return Number.isFinite(number) ? number : undefined;
}
