import type { Block, Figure } from "./model.ts";

/** Sets figures that follow each other side by side, two and two; one that is left over stays alone. */
export function pairFigures(blocks: Block[]): Block[] {
  const result: Block[] = [];
  for (const block of blocks) {
    const last = result.at(-1);
    if (block.type === "figure" && last?.type === "figure") {
      const content = [last, block].map(single);
      result.splice(-1, 1, { type: "figures", attrs: { layout: "pair" }, content });
    } else result.push(block);
  }
  return result;
}

function single(figure: Figure): Figure {
  return { ...figure, attrs: { ...figure.attrs, layout: "single" } };
}
