import { AlignmentType, HeadingLevel, LineRuleType, Paragraph } from "docx";
import type { Inline } from "#lib/richtext/model.ts";
import { lines, runs } from "./inline.ts";
import { indent, onGrid } from "./page.ts";
import { fonts, size } from "./type.ts";

/** 7.3.1: 2号小标宋, centred. */
export function title(text: string): Paragraph {
  return new Paragraph({
    heading: HeadingLevel.TITLE,
    alignment: AlignmentType.CENTER,
    spacing: { line: 700, lineRule: LineRuleType.EXACT, after: 0 },
    children: runs(lines(text), { font: fonts.title, size: size.title, color: "000000", bold: false }),
  });
}

/** Under the title: where it comes from, or when it was. */
export function underTitle(text: string): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: onGrid,
    children: runs(lines(text), { font: fonts.second, size: size.body }),
  });
}

/** 7.3.3: the first level in 黑体, the second in 楷体, the third in 仿宋. */
const looks = [
  { heading: HeadingLevel.HEADING_1, font: fonts.first, bold: false },
  { heading: HeadingLevel.HEADING_2, font: fonts.second, bold: false },
  { heading: HeadingLevel.HEADING_3, font: fonts.body, bold: true },
];

export function heading(content: Inline[] | undefined, level: 1 | 2 | 3): Paragraph {
  const look = looks[level - 1] ?? looks[0];
  return new Paragraph({
    heading: look?.heading,
    keepNext: true,
    spacing: onGrid,
    indent: { firstLine: indent, firstLineChars: 200 },
    children: runs(content, { font: look?.font, size: size.body, color: "000000", bold: look?.bold }),
  });
}

export function paragraph(content: Inline[] | undefined): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.BOTH,
    spacing: onGrid,
    indent: { firstLine: indent, firstLineChars: 200 },
    children: runs(content),
  });
}

export function emptyLine(): Paragraph {
  return new Paragraph({ spacing: onGrid });
}
