import { ExternalHyperlink, type IRunOptions, TextRun } from "docx";
import type { Inline } from "#lib/richtext/model.ts";

/** Text with its marks; a link to another site can be followed, one inside this site is words. */
export function runs(
  content: Inline[] | undefined,
  options: IRunOptions = {},
): (TextRun | ExternalHyperlink)[] {
  return (content ?? []).map((part) => {
    if (part.type === "hardBreak") return new TextRun({ ...options, break: 1 });
    const marks = part.marks ?? [];
    const run = new TextRun({
      ...options,
      text: part.text,
      bold: options.bold || marks.some(({ type }) => type === "bold"),
      italics: marks.some(({ type }) => type === "italic"),
    });
    const link = marks.find((mark) => mark.type === "link")?.attrs.href;
    return link && /^[a-z]+:/i.test(link) ? new ExternalHyperlink({ link, children: [run] }) : run;
  });
}

/** A text that may hold line breaks. */
export function lines(text: string): Inline[] {
  return text
    .split("\n")
    .flatMap((line, index): Inline[] => [
      ...(index > 0 ? [{ type: "hardBreak" as const }] : []),
      ...(line ? [{ type: "text" as const, text: line }] : []),
    ]);
}
