import type { ImportBlock } from "./model.ts";

/** A block without its id, as a reader makes it. */
export type Unnamed<B extends ImportBlock = ImportBlock> = B extends ImportBlock ? Omit<B, "id"> : never;

/** Gives each block its line as id, and `.2`, `.3` … to further blocks of the line. */
export function withIds(blocks: Unnamed[]): ImportBlock[] {
  let line = 0;
  let part = 0;
  return blocks.map((block) => {
    part = block.line === line ? part + 1 : 1;
    line = block.line;
    return { ...block, id: part === 1 ? `${line}` : `${line}.${part}` };
  });
}
