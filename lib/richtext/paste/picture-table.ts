import type { LooseNode } from "../normalise.ts";
import type { CellRead } from "./read-table.ts";

/** Longer than this a line below a picture is no caption. */
const longestCaption = 120;

/**
 * Offices set pictures side by side in a table without lines, their captions in the row below or in the same cell. Such a
 * table becomes a group of figures; null for any other.
 */
export function layOut(rows: CellRead[][]): LooseNode[] | null {
  const figures: LooseNode[] = [];
  let above: (LooseNode | null)[] = [];
  for (const row of rows) {
    const filled = row.filter(({ content }) => content.length > 0);
    if (filled.length === 0) continue;
    const pictures = row.map(({ content }) => captioned(content));
    if (
      pictures.some((figure) => figure) &&
      pictures.every((figure, at) => figure || row[at]?.content.length === 0)
    ) {
      figures.push(...pictures.filter((figure) => figure !== null));
      above = pictures;
      continue;
    }
    const captions = row.map(({ content }) => captionIn(content));
    const fits = captions.every((caption, at) => {
      if (row[at]?.content.length === 0) return true;
      return caption !== null && above[at] && !above[at]?.content?.length;
    });
    if (row.length !== above.length || !fits) return null;
    for (const [at, caption] of captions.entries()) {
      const figure = above[at];
      if (figure && caption) figure.content = caption;
    }
    above = [];
  }
  if (figures.length < 2) return figures.length === 1 ? figures : null;
  return [
    { type: "figures", attrs: { layout: figures.length === 2 ? "pair" : "gallery" }, content: figures },
  ];
}

/** The one figure of a cell, with the line below it as its caption. */
function captioned(content: LooseNode[]): LooseNode | null {
  const [figure, line, ...rest] = content;
  if (figure?.type !== "figure" || rest.length > 0) return null;
  if (!line) return { ...figure };
  const caption = captionIn([line]);
  if (!caption || figure.content?.length) return null;
  return { ...figure, content: caption };
}

function captionIn(content: LooseNode[]): LooseNode[] | null {
  const [line, ...rest] = content;
  if (!line || rest.length > 0 || !/^(paragraph|caption)$/.test(String(line.type))) return null;
  const text = plain(line);
  return text.length <= longestCaption ? [{ type: "text", text }] : null;
}

export function plain(node: LooseNode): string {
  if (typeof node.text === "string") return node.text;
  return (node.content ?? []).map((child) => (child.type === "hardBreak" ? " " : plain(child))).join("");
}
