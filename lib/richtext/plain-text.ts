import { keyFields } from "./key-figures.ts";
import type { Block, Figure, Inline, KeyFigure, RichText } from "./model.ts";

type Node = Block | Inline | KeyFigure | { type: string; content?: Node[] };

/** What the text says, one line for each paragraph, heading, caption, cell and key figure. */
export function plainText(body: RichText): string {
  return body.content.flatMap(lines).join("\n");
}

/** The figures of the text in their order, those in groups too. */
export function figuresOf(body: RichText): Figure[] {
  return body.content.flatMap((block) => {
    if (block.type === "figures") return block.content;
    return block.type === "figure" ? [block] : [];
  });
}

/** The pictures that the text shows, by id, in order and each once. */
export function picturesOf(body: RichText): string[] {
  const ids = figuresOf(body).map(({ attrs }) => attrs.image);
  return [...new Set(ids)].filter((id) => id !== null);
}

function lines(node: Node): string[] {
  if (node.type === "keyFigure") return keyLine(node as KeyFigure);
  const content = "content" in node ? (node.content as Node[] | undefined) : undefined;
  if (!content) return [];
  if (content.every((child) => child.type === "text" || child.type === "hardBreak")) {
    const line = content.map((child) => ("text" in child ? child.text : "\n")).join("");
    return line ? [line] : [];
  }
  return content.flatMap(lines);
}

function keyLine(node: KeyFigure): string[] {
  const { label, value, unit, change, note } = keyFields(node);
  const line = [label, value + unit, change, note].filter(Boolean).join(" ");
  return line ? [line] : [];
}
