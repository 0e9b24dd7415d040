import { type Unnamed, withIds } from "./block-ids.ts";
import type { ImportBlock, Warning } from "./model.ts";

/** How a paragraph looks in its file: what tells a caption from text. */
export interface Look {
  centred: boolean;
  /** Its style or element says that it is a caption. */
  caption: boolean;
  /** Any unit, the same in the whole file; 0 where the file says none. */
  size: number;
}

/** A block as a reader of Word files or pages makes it, in the order of the text. */
export type Draft = Unplaced & {
  look?: Look;
  /** What a person should look at in this block; its line is added when that is known. */
  warnings?: Warning[];
};
type Unplaced<B extends ImportBlock = ImportBlock> = B extends ImportBlock
  ? Omit<B, "id" | "line" | "endLine">
  : never;

/** Blocks whose line is their place in order: there are no lines of source that a person could look up. */
export function numbered(drafts: Draft[]): { blocks: ImportBlock[]; warnings: Warning[] } {
  const warnings: Warning[] = [];
  const placed = drafts.map(({ look: _, warnings: own = [], ...block }, index) => {
    const line = index + 1;
    warnings.push(...own.map((warning) => ({ ...warning, line })));
    return { ...block, line, endLine: line } as Unnamed;
  });
  return { blocks: withIds(placed), warnings };
}
