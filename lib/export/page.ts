import {
  AlignmentType,
  convertMillimetersToTwip,
  Document,
  DocumentGridType,
  type FileChild,
  Footer,
  type ILevelsOptions,
  LevelFormat,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from "docx";
import { fonts, size } from "./type.ts";

/** GB/T 9704-2012, 5.2: A4 with a type area of 156 × 225 mm, 37 mm from the top and 28 mm from the left. */
const paper = { width: 210, height: 297 };
const area = { width: 156, height: 225, top: 37, left: 28 };

/** 5.2.3: 22 lines of 28 characters fill the type area. In twips, the line pitch is exactly that of the text. */
const linePitch = Math.floor(convertMillimetersToTwip(area.height) / 22);
/**
 * By how much characters of 3号 (16 pt) stand closer, so that 28 fill a line; in twips, at least. It is said of the text
 * and not of the grid, whose negative spacing LibreOffice reads as a very large one.
 */
const closer = Math.floor(convertMillimetersToTwip(area.width) / 28 - size.body * 10);

/** Twips. */
export const textWidth = convertMillimetersToTwip(area.width);
/** Two characters, by which a paragraph's first line and what belongs to it stand in. */
export const indent = 2 * size.body * 10;

/** 7.5: below the type area, 4号 宋体 between two dashes; on odd pages one character from the right, on even ones from the left. */
function pageNumber(side: "left" | "right"): Footer {
  const run = { font: fonts.song, size: size.pageNumber };
  return new Footer({
    children: [
      new Paragraph({
        alignment: side === "right" ? AlignmentType.RIGHT : AlignmentType.LEFT,
        indent: { [side]: size.pageNumber * 10 },
        children: [new TextRun({ ...run, children: ["— ", PageNumber.CURRENT, " —"] })],
      }),
    ],
  });
}

const text = { font: fonts.body, size: size.body, characterSpacing: closer };

/** The bytes of a .docx laid out after GB/T 9704-2012. Fonts are named and not shipped. */
export async function documentBytes(title: string, children: FileChild[]): Promise<Uint8Array<ArrayBuffer>> {
  const document = new Document({
    title,
    creator: "",
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: { document: { run: text } },
      // The grid counts from the size of this style.
      paragraphStyles: [{ id: "Normal", name: "Normal", quickFormat: true, run: text }],
    },
    numbering: { config: lists },
    sections: [
      {
        properties: {
          page: {
            size: {
              width: convertMillimetersToTwip(paper.width),
              height: convertMillimetersToTwip(paper.height),
            },
            margin: {
              top: convertMillimetersToTwip(area.top),
              left: convertMillimetersToTwip(area.left),
              right: convertMillimetersToTwip(paper.width - area.width - area.left),
              bottom: convertMillimetersToTwip(paper.height - area.height - area.top),
              footer: convertMillimetersToTwip(25),
            },
          },
          grid: { type: DocumentGridType.LINES_AND_CHARS, linePitch },
        },
        footers: { default: pageNumber("right"), even: pageNumber("left") },
        children,
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

const bulleted = "bulleted";
const numbered = "numbered";
const deepest = 8;

/** Levels of a list, each two characters further in; numbers as 1. and (1). */
function levels(format: typeof bulleted | typeof numbered): ILevelsOptions[] {
  return Array.from({ length: deepest + 1 }, (_, level) => ({
    level,
    format: format === bulleted ? LevelFormat.BULLET : LevelFormat.DECIMAL,
    text: format === bulleted ? "·" : level === 0 ? "%1." : `(%${level + 1})`,
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: indent * (level + 1) + indent, hanging: indent } } },
  }));
}

const lists = [bulleted, numbered].map((reference) => ({
  reference,
  levels: levels(reference as typeof bulleted),
}));

/** Where an item stands: each list counts for itself. */
export function listPlace({ ordered, list, level }: { ordered: boolean; list: number; level: number }) {
  return {
    reference: ordered ? numbered : bulleted,
    level: Math.min(level, deepest),
    instance: list,
  };
}

/** Lines of text stand exactly on the grid; what holds a picture is as high as it. */
export const onGrid = { line: linePitch, lineRule: LineRuleType.EXACT, before: 0, after: 0 };
