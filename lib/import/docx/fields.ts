import { safeHref } from "#lib/richtext/link.ts";

interface Field {
  code: string;
  result: boolean;
}

/** Word's fields: of a table of contents, a link, a date only the result is text. They may reach over paragraphs. */
export class Fields {
  private readonly open: Field[] = [];

  /** False while the instruction of a field is read. */
  get visible(): boolean {
    return this.open.every((field) => field.result);
  }

  get inContents(): boolean {
    return this.open.some(({ code, result }) => result && /^\s*(?:TOC|INDEX|TOA)\b/i.test(code));
  }

  /** Where the field leads that is being read. */
  get link(): string | null {
    for (const { code, result } of this.open.toReversed()) {
      const link = result ? Fields.linkIn(code) : null;
      if (link) return link;
    }
    return null;
  }

  code(text: string): void {
    const field = this.open.at(-1);
    if (field && !field.result) field.code += text;
  }

  /** Follows a mark of a field; the text that the field itself stands for where it has no result. */
  turn(kind: string): string {
    if (kind === "begin") this.open.push({ code: "", result: false });
    else if (kind === "separate") {
      const field = this.open.at(-1);
      if (field) field.result = true;
    } else if (kind === "end") {
      const field = this.open.pop();
      return field && !field.result ? equationText(field.code) : "";
    }
    return "";
  }

  static linkIn(code: string): string | null {
    const address = /^\s*HYPERLINK\s+(?:\\[a-z]\s+)*"([^"]*)"/i.exec(code)?.[1];
    return address && /^(?:https?:|mailto:)/i.test(address) ? safeHref(address) : null;
  }
}

/** 带圈字符 and 拼音指南 are equations without a result: the character in the circle, the word below its reading. */
function equationText(code: string): string {
  if (!/^\s*EQ\b/i.test(code)) return "";
  const words = [...code.replace(/\\\*\s*(?:"[^"]*"|\S+)/g, "").matchAll(/[^\s\\(),;"○□△◇]+/g)]
    .map(([word]) => word)
    .filter((word) => !/^(?:EQ|[a-z]{1,2}\d*)$/i.test(word));
  const word = words.at(-1) ?? "";
  const number = /\\o\\ac\(\s*○/i.test(code.replace(/\s/g, "")) && /^\d{1,2}$/.test(word) ? Number(word) : 0;
  return number >= 1 && number <= 20 ? String.fromCodePoint(0x245f + number) : word;
}
