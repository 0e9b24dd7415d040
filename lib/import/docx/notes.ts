import { textIn } from "./alternate.ts";
import type { Relation } from "./package.ts";
import { elements, type Xml } from "./xml.ts";

/** Footnotes and endnotes, numbered as they are met, and comments. */
export class Notes {
  private readonly contents = new Map<string, { xml: Xml; relations: Map<string, Relation> }>();
  private readonly comments = new Map<string, string>();
  private met = 0;

  add(part: "footnotes" | "endnotes", notes: Xml[], relations: Map<string, Relation>): void {
    for (const xml of notes) {
      const { id = "", type } = xml.attributes;
      if (type === undefined || type === "normal") this.contents.set(`${part} ${id}`, { xml, relations });
    }
  }

  addComments(comments: Xml[]): void {
    for (const xml of comments) {
      const words = elements(xml)
        .map((one) => textIn(one, "w:t"))
        .join(" ")
        .trim();
      const author = xml.attributes.author ?? "";
      if (words) this.comments.set(xml.attributes.id ?? "", author ? `${author}：${words}` : words);
    }
  }

  /** The next number and what the note says; null for one that isn't there. */
  meet(part: "footnotes" | "endnotes", id: string): { number: number; xml: Xml } | null {
    const found = this.contents.get(`${part} ${id}`);
    if (!found) return null;
    this.met += 1;
    return { number: this.met, xml: found.xml };
  }

  /** Once; some programs refer to a comment twice. */
  takeComment(id: string): string | null {
    const text = this.comments.get(id) ?? null;
    this.comments.delete(id);
    return text;
  }

  get count(): number {
    return this.met;
  }
}
