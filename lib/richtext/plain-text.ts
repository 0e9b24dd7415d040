import type { Block, Inline, RichText } from "./model.ts";

type Node = Block | Inline | { type: string; content?: Node[] };

/** What the text says, one line for each paragraph, heading, caption and cell. */
export function plainText(body: RichText): string {
  return body.content.flatMap(lines).join("\n");
}

/** The pictures that the text shows, by id, in order and each once. */
export function picturesOf(body: RichText): string[] {
  const ids = body.content.flatMap((block) => (block.type === "figure" ? [block.attrs.image] : []));
  return [...new Set(ids)].filter((id) => id !== null);
}

function lines(node: Node): string[] {
  const content = "content" in node ? (node.content as Node[] | undefined) : undefined;
  if (!content) return [];
  if (content.every((child) => child.type === "text" || child.type === "hardBreak")) {
    const line = content.map((child) => ("text" in child ? child.text : "\n")).join("");
    return line ? [line] : [];
  }
  return content.flatMap(lines);
}
