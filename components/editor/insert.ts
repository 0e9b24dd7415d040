import type { Editor, JSONContent } from "@tiptap/react";
import { upload } from "#components/desk/upload.ts";
import { toast } from "#components/ui/toast.tsx";
import type { Picture } from "#lib/events/queries.ts";
import type { Problem } from "#lib/platform/errors.ts";

/**
 * Puts a block into the text: in the place of an empty paragraph, else below the block in which the caret is, so
 * that no sentence is torn apart. The caret goes to its first line.
 */
function insertBlock(editor: Editor, block: JSONContent): void {
  const { $from } = editor.state.selection;
  const around = $from.depth > 0 ? $from.node(1) : null;
  const empty = around?.type.name === "paragraph" && around.content.size === 0;
  const to = around ? $from.after(1) : editor.state.selection.to;
  const from = empty ? $from.before(1) : to;
  editor.chain().focus().insertContentAt({ from, to }, block).run();
  let line = from + 1;
  for (let node = editor.state.doc.nodeAt(from); node && !node.isTextblock; node = node.firstChild) line++;
  editor.chain().setTextSelection(line).scrollIntoView().run();
}

export function insertFigure(editor: Editor, image: string): void {
  insertBlock(editor, { type: "figure", attrs: { image, alt: "", credit: "", layout: "single" } });
}

/** Three rows of three cells, the first row as its head. */
export function insertTable(editor: Editor): void {
  const row = (type: string) => ({
    type: "tableRow",
    content: Array.from({ length: 3 }, () => ({ type, content: [{ type: "paragraph" }] })),
  });
  insertBlock(editor, { type: "table", content: [row("tableHeader"), row("tableCell"), row("tableCell")] });
}

export function imageFiles(data: DataTransfer | null): File[] {
  return [...(data?.files ?? [])].filter((file) => file.type.startsWith("image/"));
}

export interface UploadHelp {
  add: (picture: Picture) => void;
  word: (problem: Problem) => string;
}

/** Uploads pictures that were pasted or dropped, and puts each into the text; what fails is said. */
export async function insertUploads(editor: Editor, files: File[], { add, word }: UploadHelp): Promise<void> {
  for (const file of files) {
    const outcome = await upload(file, () => {});
    if (!outcome.ok) {
      toast({ text: `${file.name} ${outcome.problems.map(word).join(" ")}`.trim(), tone: "due" });
      continue;
    }
    const { id, sha256, width, height } = outcome.image;
    add({ id, sha256, width, height, caption: "", alt: "", credit: "" });
    insertFigure(editor, id);
  }
}

/** Goes to the last line of the text; makes one where the text ends with something else. */
export function appendParagraph(editor: Editor): void {
  const last = editor.state.doc.lastChild;
  const chain = editor.chain();
  if (last && last.type.name !== "paragraph") {
    chain.insertContentAt(editor.state.doc.content.size, { type: "paragraph" });
  }
  chain.focus("end").run();
}
