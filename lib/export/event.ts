import type { FileChild } from "docx";
import type { EventContent } from "#lib/editions/model.ts";
import { dateText } from "#lib/events/date-text.ts";
import { blocks } from "./blocks.ts";
import type { Pictures } from "./figures.ts";
import { documentBytes } from "./page.ts";
import { emptyLine, title, underTitle } from "./paragraphs.ts";
import type { ExportWords } from "./report.ts";

/** An event as a .docx of its own: under its title when and where it was, and whose work it is. */
export function eventDocument(
  { event, images }: EventContent,
  bytes: Pictures["bytes"],
  t: ExportWords,
): Promise<Uint8Array<ArrayBuffer>> {
  let list = 0;
  const place = { under: 1 as const, pictures: { images, bytes }, nextList: () => ++list };
  const when = [dateText(event.date), event.place, event.meeting].filter(Boolean).join("\u3000");
  const who = [
    event.unit && t("unit", { name: event.unit }),
    event.participants && t("participants", { name: event.participants }),
  ].filter(Boolean);
  const children: FileChild[] = [
    title(event.title),
    ...[when, ...who].filter(Boolean).map(underTitle),
    emptyLine(),
    ...blocks(event.body, place),
  ];
  return documentBytes(event.title, children);
}
