import { AlignmentType, Paragraph, Table, TableCell, TableRow, VerticalAlign, WidthType } from "docx";
import { keyFields } from "#lib/richtext/key-figures.ts";
import type { Block, Inline, KeyFigures } from "#lib/richtext/model.ts";
import { lines, runs } from "./inline.ts";
import { textWidth } from "./page.ts";
import { fonts, size } from "./type.ts";

type TableBlock = Extract<Block, { type: "table" }>;
type CellBlock = TableBlock["content"][number]["content"][number]["content"][number];

const margins = { top: 60, bottom: 60, left: 100, right: 100 };

export function table({ content }: TableBlock): Table {
  const columns = Math.max(
    1,
    ...content.map((row) => row.content.reduce((sum, { attrs }) => sum + attrs.colspan, 0)),
  );
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: Array.from({ length: columns }, () => Math.floor(textWidth / columns)),
    margins,
    rows: content.map(
      (row, index) =>
        new TableRow({
          cantSplit: true,
          tableHeader: index === 0 && row.content.every(({ type }) => type === "tableHeader"),
          children: row.content.map(
            ({ type, attrs, content: blocks }) =>
              new TableCell({
                columnSpan: attrs.colspan,
                rowSpan: attrs.rowspan,
                verticalAlign: VerticalAlign.CENTER,
                children: blocks
                  .flatMap((block) => cellText(block))
                  .map((text) => cellParagraph(text, type === "tableHeader")),
              }),
          ),
        }),
    ),
  });
}

/** 数据: a row for each, a column for each part that any of them has. */
export function keyFiguresTable({ content }: KeyFigures): Table | null {
  const items = content.map(keyFields).filter((item) => Object.values(item).some(Boolean));
  const rows = items.map(({ label, value, unit, change, note }) => [label, value + unit, change, note]);
  const used = [0, 1, 2, 3].filter((column) => rows.some((row) => row[column]));
  if (used.length === 0) return null;
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: used.map(() => Math.floor(textWidth / used.length)),
    margins,
    rows: rows.map(
      (row) =>
        new TableRow({
          cantSplit: true,
          children: used.map(
            (column) =>
              new TableCell({
                verticalAlign: VerticalAlign.CENTER,
                children: [cellParagraph(lines(row[column] ?? ""), column === 1)],
              }),
          ),
        }),
    ),
  });
}

function cellParagraph(content: Inline[], strong: boolean): Paragraph {
  return new Paragraph({
    alignment: strong ? AlignmentType.CENTER : AlignmentType.LEFT,
    spacing: { before: 0, after: 0 },
    children: runs(content, { size: size.small, font: strong ? fonts.first : fonts.body, snapToGrid: false }),
  });
}

/** A list in a cell gives its items, each a paragraph. */
function cellText(block: CellBlock): Inline[][] {
  if (block.type === "paragraph") return [block.content ?? []];
  return block.content.flatMap((item) => item.content.flatMap(cellText));
}
