import type { Editor } from "@tiptap/react";
import { upload } from "#components/desk/upload.ts";
import { toast } from "#components/ui/toast.tsx";
import type { Picture } from "#lib/events/queries.ts";

export function imageFiles(data: DataTransfer | null): File[] {
  return [...(data?.files ?? [])].filter((file) => file.type.startsWith("image/"));
}

/** Uploads pictures that were pasted or dropped, and puts each into the text where the caret was. */
export async function insertUploads(
  editor: Editor,
  files: File[],
  add: (picture: Picture) => void,
  failed = "",
): Promise<void> {
  for (const file of files) {
    const outcome = await upload(file, () => {});
    if (!outcome.ok) {
      toast({ text: `${file.name || ""} ${failed}`, tone: "due" });
      continue;
    }
    const { id, sha256, width, height } = outcome.image;
    add({ id, sha256, width, height, caption: "", alt: "", credit: "" });
    editor
      .chain()
      .focus()
      .insertContent({ type: "figure", attrs: { image: id, alt: "", credit: "" } })
      .run();
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
