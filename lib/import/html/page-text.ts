import { safeHref } from "#lib/richtext/link.ts";
import type { Inline, Mark } from "#lib/richtext/model.ts";
import type { Draft } from "../drafts.ts";
import { headingLike } from "../heading.ts";
import { appendInline, plainText, trimInline } from "../inline.ts";
import type { Warning } from "../model.ts";
import type { PageLook } from "./page-look.ts";

export type TextDraft = Extract<Draft, { kind: "text" }>;

/** Collects the words of one line of a page. */
export class PageLine {
  private inline: Inline[] = [];
  private warnings: Warning[] = [];
  private strong = true;
  private size = 0;

  add(text: string, look: PageLook): void {
    const words = collapsed(text);
    if (words === "") return;
    if (words.trim() !== "") {
      this.size = Math.max(this.size, look.size);
      if (!look.bold) this.strong = false;
    }
    const marks: Mark[] = [
      ...(look.bold && look.heading === undefined ? [{ type: "bold" as const }] : []),
      ...(look.italic ? [{ type: "italic" as const }] : []),
      ...(look.href ? [{ type: "link" as const, attrs: { href: look.href } }] : []),
    ];
    appendInline(this.inline, [{ type: "text", text: words, ...(marks.length > 0 && { marks }) }]);
  }

  warn(warning: Warning): void {
    this.warnings.push(warning);
  }

  /** The line as a block, null where it has no words; begins the next line. */
  take(look: PageLook, continues: boolean): TextDraft | null {
    const inline = trimInline(squeezed(this.inline));
    const { strong, warnings, size } = this;
    [this.inline, this.strong, this.warnings, this.size] = [[], true, [], 0];
    const text = plainText(inline);
    if (text === "") return null;
    const emphasised = strong && look.heading === undefined && headingLike(text);
    return {
      kind: "text",
      text,
      inline: emphasised ? inline.map(withoutBold) : inline,
      ...(look.heading !== undefined && !continues && { heading: look.heading }),
      ...(emphasised && { emphasised }),
      ...(look.quote !== undefined && { quote: look.quote }),
      ...(continues && { continues: "\n" }),
      ...(warnings.length > 0 && { warnings }),
      look: { centred: look.centred, caption: look.caption, size },
    };
  }
}

/** An address that means the same on our site; null for others, which are said once with the words they carry. */
export function pageLink(address: string): { href: string | null; dropped: boolean } {
  const own = address.trim();
  if (own === "" || /^(?:#|javascript:)/i.test(own)) return { href: null, dropped: false };
  const href = /^(?:https?:|mailto:)/i.test(own) ? safeHref(own) : null;
  return { href, dropped: href === null };
}

function withoutBold(part: Inline): Inline {
  if (part.type !== "text" || !part.marks) return part;
  const marks = part.marks.filter(({ type }) => type !== "bold");
  const { marks: _, ...own } = part;
  return marks.length > 0 ? { ...own, marks } : own;
}

/** White space of the source is one space, and none where a line of it ends between Chinese characters. */
function collapsed(text: string): string {
  return text
    .replace(
      /(?<=[\p{Script=Han}\u3000-\u303f\uff00-\uffef])[ \t]*[\r\n][ \t\r\n]*(?=[\p{Script=Han}\u3000-\u303f\uff00-\uffef])/gu,
      "",
    )
    .replace(/[ \t\r\n\f]+/g, " ");
}

/** Two runs may each have brought a space. */
function squeezed(inline: Inline[]): Inline[] {
  let before = " ";
  return inline.flatMap((part): Inline[] => {
    if (part.type !== "text") return [part];
    const text = before === " " ? part.text.replace(/^ +/, "") : part.text;
    if (text === "") return [];
    before = text.slice(-1);
    return [{ ...part, text }];
  });
}
