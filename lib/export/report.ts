import type { FileChild } from "docx";
import type { ReportContent } from "#lib/editions/model.ts";
import type { words } from "#messages/catalogue.ts";
import { blocks } from "./blocks.ts";
import { chineseNumber } from "./chinese-number.ts";
import type { Pictures } from "./figures.ts";
import { lines } from "./inline.ts";
import { documentBytes } from "./page.ts";
import { emptyLine, heading, paragraph, title, underTitle } from "./paragraphs.ts";

export type ExportWords = ReturnType<typeof words<"export">>;

/** An annual report as a .docx, in the form that the import reads back: title, source, introduction, events, credits. */
export function reportDocument(
  report: ReportContent,
  bytes: Pictures["bytes"],
  t: ExportWords,
): Promise<Uint8Array<ArrayBuffer>> {
  let list = 0;
  const place = { under: 2 as const, pictures: { images: report.images, bytes }, nextList: () => ++list };
  const makers = [
    report.credits,
    report.contributor && t("contributor", { name: report.contributor }),
    report.photographer && t("photographer", { name: report.photographer }),
  ].filter(Boolean);
  const children: FileChild[] = [
    title(report.title),
    ...sourceLine(report, t),
    emptyLine(),
    ...blocks(report.introduction, { ...place, under: 1 }),
    ...report.events.flatMap((event, index) => [
      heading([{ type: "text", text: `${chineseNumber(index + 1)}、${event.title}` }], 1),
      ...blocks(event.body, place),
    ]),
    ...(makers.length > 0 ? [emptyLine()] : []),
    ...makers.map((maker) => paragraph(lines(maker))),
  ];
  return documentBytes(report.title, children);
}

function sourceLine({ source, sourceTime, editor }: ReportContent, t: ExportWords): FileChild[] {
  const parts = [
    source && t("source", { name: source }),
    sourceTime && t("time", { time: timeText(sourceTime) }),
    editor && t("editor", { name: editor }),
  ].filter((part): part is string => Boolean(part));
  return inLines(parts).map(underTitle);
}

/** Parts beside each other as long as a line of 28 characters has room; none is broken. */
function inLines(parts: string[]): string[] {
  const lines: string[] = [];
  for (const part of parts) {
    const line = lines.at(-1);
    const longer = `${line}\u3000${part}`;
    if (line !== undefined && widthOf(longer) <= 28) lines[lines.length - 1] = longer;
    else lines.push(part);
  }
  return lines;
}

/** In Chinese characters, of which Latin letters and digits take half. */
function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (character < "\u2000" ? 0.5 : 1), 0);
}

/** 2021-01-20 09:24:06 in one piece, or the day alone, as it is told in China. */
function timeText(time: string): string {
  if (!time.includes("T")) return time;
  const local = new Date(new Date(time).getTime() + 8 * 3_600_000).toISOString();
  return `${local.slice(0, 10)}\u00a0${local.slice(11, 19).replace(/:00$/, "")}`;
}
