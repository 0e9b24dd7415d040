import type { RichText } from "#lib/richtext/model.ts";
import { clean } from "#lib/richtext/normalise.ts";
import { plainText } from "#lib/richtext/plain-text.ts";

/** The introduction as it is written: one paragraph on each line; empty lines and indents are nobody's text. */
export function introductionFromLines(text: string): RichText {
  const paragraphs = clean(text.replace(/\r\n?/g, "\n"))
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  return {
    type: "doc",
    content: paragraphs.map((line) => ({ type: "paragraph", content: [{ type: "text", text: line }] })),
  };
}

export function introductionLines(introduction: RichText): string {
  return plainText(introduction);
}
