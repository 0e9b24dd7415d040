import type { Block } from "#lib/richtext/model.ts";
import { withIds } from "./block-ids.ts";
import type { Draft } from "./drafts.ts";
import { EventBody } from "./event-body.ts";
import { trimmed } from "./inline.ts";
import { flattened, wordsOf } from "./shapes.ts";

/** A cell with what is in it; `column` counts from 0. */
export interface Cell {
  drafts: Draft[];
  column: number;
  colspan: number;
  rowspan: number;
  header: boolean;
}

/** A table as blocks: with its shape; as its pictures and their captions; or, a box of one column, as its content. */
export function tableDrafts(rows: Cell[][], newGroup: () => number): Draft[] {
  const cells = rows.flat();
  const drafts = cells.flatMap((cell) => cell.drafts);
  const words = drafts.filter((draft) => draft.kind === "text" || draft.kind === "ready");
  if (words.length === 0 && !drafts.some(({ kind }) => kind === "picture")) return drafts;
  if (rows.every((row) => row.length <= 1)) return drafts;
  const pictures = drafts.filter((draft) => draft.kind === "picture");
  const captions = words.every((draft) => draft.kind === "text" && draft.text.length <= 60);
  if (pictures.length > 0 && captions && words.length <= pictures.length * 2)
    return pictureTable(rows, newGroup);

  const content: Extract<Block, { type: "table" }>["content"] = rows.map((row) => ({
    type: "tableRow",
    content: row.map(({ drafts: own, colspan, rowspan, header }) => ({
      type: header ? ("tableHeader" as const) : ("tableCell" as const),
      attrs: { colspan, rowspan },
      content: cellContent(own),
    })),
  }));
  const table: Block = { type: "table", content };
  const rest = drafts.filter(
    (draft) => draft.kind === "picture" || draft.kind === "skipped" || isNote(draft),
  );
  return [{ kind: "ready", text: trimmed(wordsOf(table)), blocks: [table] }, ...rest];
}

function isNote(draft: Draft): boolean {
  return draft.kind === "text" && draft.note === true;
}

function cellContent(drafts: Draft[]) {
  const body = new EventBody(0);
  const own = drafts.filter((draft) => (draft.kind === "text" && !draft.note) || draft.kind === "ready");
  for (const block of withIds(
    own.map(({ look: _, ...draft }, line) => ({ ...draft, line, endLine: line }) as never),
  ))
    body.add(block, true);
  const content = body.blocks.flatMap(flattened);
  return content.length > 0 ? content : [{ type: "paragraph" as const }];
}

/** Photographs side by side: the words below one in its column, or in its own cell, are its caption. */
function pictureTable(rows: Cell[][], newGroup: () => number): Draft[] {
  const result: Draft[] = [];
  rows.forEach((row, index) => {
    const pictures = row.flatMap((cell) => cell.drafts.filter((draft) => draft.kind === "picture"));
    const next = rows[index + 1] ?? [];
    const nextIsWords = next.every((cell) => !cell.drafts.some(({ kind }) => kind === "picture"));
    if (pictures.length === 0) {
      result.push(...row.flatMap((cell) => cell.drafts));
      return;
    }
    const group = pictures.length > 1 ? newGroup() : undefined;
    for (const cell of row) {
      for (const draft of cell.drafts) {
        if (draft.kind === "picture" && group !== undefined) draft.group = group;
        result.push(draft);
      }
      const below = nextIsWords ? next.filter((one) => one.column === cell.column) : [];
      for (const one of below) {
        result.push(...one.drafts.map((draft) => (draft.kind === "text" ? asCaption(draft) : draft)));
        one.drafts = [];
      }
    }
  });
  return result;
}

function asCaption(draft: Extract<Draft, { kind: "text" }>): Draft {
  return { ...draft, look: { centred: true, size: draft.look?.size ?? 0, caption: true } };
}
