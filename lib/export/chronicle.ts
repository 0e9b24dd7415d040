import { Paragraph, TextRun } from "docx";
import type { Dated, Section } from "#lib/chronicle/rules.ts";
import { type ChronicleWords, sectionWords, whenWords } from "#lib/chronicle/wording.ts";
import { documentBytes, indent, onGrid } from "./page.ts";
import { emptyLine, heading, title } from "./paragraphs.ts";
import { fonts } from "./type.ts";

/** A year's 大事记 as a .docx: months as headings, each item led by its day. */
export function chronicleDocument(
  name: string,
  sections: Section<Dated & { text: string }>[],
  t: ChronicleWords,
): Promise<Uint8Array<ArrayBuffer>> {
  return documentBytes(name, [
    title(name),
    emptyLine(),
    ...sections.flatMap(({ month, items }) => [
      heading([{ type: "text", text: sectionWords(t, month) }], 1),
      ...items.map(
        ({ event, when }) =>
          new Paragraph({
            spacing: onGrid,
            indent: { firstLine: indent, firstLineChars: 200 },
            children: [
              new TextRun({ text: whenWords(t, when), font: fonts.second }),
              new TextRun(`\u3000${event.text || t("untitled")}`),
            ],
          }),
      ),
    ]),
  ]);
}
