import { AlignmentType, type FileChild, Paragraph } from "docx";
import type { Block, Inline, RichText } from "#lib/richtext/model.ts";
import { figures, type Pictures } from "./figures.ts";
import { runs } from "./inline.ts";
import { indent, listPlace, onGrid } from "./page.ts";
import { heading, paragraph } from "./paragraphs.ts";
import { keyFiguresTable, table } from "./tables.ts";
import { fonts } from "./type.ts";

type Flow = Extract<Block, { type: "blockquote" }>["content"][number];
type List = Exclude<Flow, { type: "paragraph" }>;

interface Place {
  /** Level of a heading of the text's first level. */
  under: 1 | 2;
  pictures: Pictures;
  /** Counts the lists of the document. */
  nextList: () => number;
}

/** The blocks of a text as the paragraphs and tables of a document. */
export function blocks({ content }: RichText, place: Place): FileChild[] {
  return content.flatMap((block): FileChild[] => {
    switch (block.type) {
      case "paragraph":
        return [paragraph(block.content)];
      case "heading":
        return [heading(block.content, (place.under + block.attrs.level - 1) as 1 | 2 | 3)];
      case "figure":
        return figures([block], place.pictures);
      case "figures":
        return figures(block.content, place.pictures);
      case "keyFigures": {
        const known = keyFiguresTable(block);
        return known ? [known, afterTable()] : [];
      }
      case "table":
        return [table(block), afterTable()];
      case "blockquote":
        return block.content.flatMap((inner) => flow(inner, place, quoted));
      default:
        return items(block, place, 0);
    }
  });
}

/** Two tables that touch would be one. */
function afterTable(): Paragraph {
  return new Paragraph({ spacing: { before: 0, after: 0, line: 120 } });
}

function quoted(content: Inline[] | undefined): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.BOTH,
    spacing: onGrid,
    indent: { left: indent, right: indent, firstLine: indent },
    children: runs(content, { font: fonts.second }),
  });
}

function flow(block: Flow, place: Place, plain: (content: Inline[] | undefined) => Paragraph): FileChild[] {
  return block.type === "paragraph" ? [plain(block.content)] : items(block, place, 0);
}

function items(list: List, place: Place, level: number): FileChild[] {
  const ordered = list.type === "orderedList";
  // Word counts every list from 1; one that begins elsewhere has its numbers written.
  const start = ordered ? list.attrs.start : 1;
  const numbering = start === 1 ? listPlace({ ordered, list: place.nextList(), level }) : null;
  return list.content.flatMap((item, index) => {
    const [first, ...rest] = item.content;
    const left = indent * (level + 2);
    const lead: Inline[] = numbering ? [] : [{ type: "text", text: `${start + index}. ` }];
    const content = first?.type === "paragraph" ? (first.content ?? []) : [];
    const more = first && first.type !== "paragraph" ? [first, ...rest] : rest;
    return [
      new Paragraph({
        alignment: AlignmentType.BOTH,
        spacing: onGrid,
        ...(numbering ? { numbering } : { indent: { left, hanging: indent } }),
        children: runs([...lead, ...content]),
      }),
      ...more.flatMap((inner): FileChild[] =>
        inner.type === "paragraph"
          ? [new Paragraph({ spacing: onGrid, indent: { left }, children: runs(inner.content) })]
          : items(inner, place, level + 1),
      ),
    ];
  });
}
