import type { Token } from "markdown-it";
import { safeHref } from "#lib/richtext/link.ts";
import type { Inline, Mark } from "#lib/richtext/model.ts";
import type { Unnamed } from "./block-ids.ts";
import { appendInline, plainText, softBreak, textInline, trimInline } from "./inline.ts";
import type { PictureBlock, TextBlock, Warning } from "./model.ts";

/** What turns up inside texts and belongs elsewhere: pictures after their block, warnings in the result. */
export interface Finds {
  pictures: Unnamed<PictureBlock>[];
  warnings: Warning[];
}

/** One source line of a paragraph. `continues` is what joins it to the line before, undefined in the first. */
export interface InlineLine {
  line: number;
  inline: Inline[];
  continues: TextBlock["continues"];
}

/** The lines of a paragraph whose first line in the file is `line`; pictures and dropped links go to `finds`. */
export function inlineLines(children: Token[], line: number, finds: Finds): InlineLine[] {
  const lines: InlineLine[] = [{ line, inline: [], continues: undefined }];
  const marks: (Mark | null)[] = [];
  const current = () => lines[lines.length - 1] as InlineLine;
  const breakLine = (continues: "" | "\n", count: number) =>
    lines.push({ line: current().line + count, inline: [], continues });

  for (const token of children) {
    if (token.type === "softbreak") breakLine("", 1);
    else if (token.type === "hardbreak") breakLine("\n", 1);
    else if (token.type === "image") finds.pictures.push(picture(token, current().line));
    else if (token.type === "strong_open") marks.push({ type: "bold" });
    else if (token.type === "em_open") marks.push({ type: "italic" });
    else if (token.type === "link_open") marks.push(link(token, current().line, finds));
    else if (token.nesting === -1) marks.pop();
    else if (token.content) {
      const set = distinct(marks);
      token.content.split(/[\v\f\u0085\u2028\u2029]/).forEach((text, index) => {
        if (index > 0) breakLine("\n", 0);
        if (text)
          appendInline(current().inline, [{ type: "text", text, ...(set.length > 0 && { marks: set }) }]);
      });
    }
  }
  return withSoftBreaks(lines);
}

/** Emphasis inside the same emphasis adds nothing. */
function distinct(marks: (Mark | null)[]): Mark[] {
  const kinds = ["bold", "italic", "link"] as const;
  return kinds.flatMap((kind) => marks.findLast((mark) => mark?.type === kind) ?? []);
}

/** The same as one run of inline content. */
export function joinedInline(children: Token[], line: number, finds: Finds): Inline[] {
  const result: Inline[] = [];
  for (const { inline, continues } of inlineLines(children, line, finds)) {
    appendInline(result, textInline(continues ?? ""));
    appendInline(result, inline);
  }
  return result;
}

function withSoftBreaks(lines: InlineLine[]): InlineLine[] {
  const filled = lines
    .map((line) => ({ ...line, inline: trimInline(line.inline) }))
    .filter((line) => line.inline.length > 0);
  return filled.map((line, index) => {
    const previous = filled[index - 1];
    if (!previous) return { ...line, continues: undefined };
    if (line.continues === "\n") return line;
    return { ...line, continues: softBreak(plainText(previous.inline), plainText(line.inline)) };
  });
}

function picture(token: Token, line: number): Unnamed<PictureBlock> {
  const alt = token.content;
  const file = decoded(String(token.attrGet("src") ?? ""));
  const caption = String(token.attrGet("title") ?? "") || alt;
  return { kind: "picture", line, endLine: line, text: caption || file, file, alt, caption };
}

/** Only addresses that mean the same on our page become links; the words of another stay, without the link. */
function link(token: Token, line: number, finds: Finds): Mark | null {
  const address = String(token.attrGet("href") ?? "");
  const href = /^(?:https?:|mailto:)/i.test(address) ? safeHref(address) : null;
  if (href) return { type: "link", attrs: { href } };
  finds.warnings.push({ code: "linkDropped", line, values: { address: address.slice(0, 100) } });
  return null;
}

function decoded(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
