import type { LooseNode } from "../normalise.ts";
import { plain } from "./picture-table.ts";

/** Gives the lines that say so themselves to the pictures beside them; any other stays a paragraph. */
export function attachCaptions(blocks: LooseNode[]): LooseNode[] {
  const result: LooseNode[] = [];
  let waiting: LooseNode | null = null;
  const settle = () => {
    if (waiting) result.push({ ...waiting, type: "paragraph" });
    waiting = null;
  };
  for (const [at, block] of blocks.entries()) {
    const last = result.at(-1);
    if (block.type === "caption" && !waiting && last?.type === "figure" && !last.content?.length) {
      result[result.length - 1] = { ...last, content: [{ type: "text", text: plain(block) }] };
    } else if (block.type === "caption") {
      settle();
      waiting = block;
    } else if (
      block.type === "figure" &&
      waiting &&
      blocks[at + 1]?.type !== "caption" &&
      !block.content?.length
    ) {
      result.push({ ...block, content: [{ type: "text", text: plain(waiting) }] });
      waiting = null;
    } else {
      settle();
      result.push(block);
    }
  }
  settle();
  return result;
}
